using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Running;

/// <summary>Where tables lie: <c>ROOT/layer/table</c>, on a local disk or any file system Hadoop knows.</summary>
/// <param name="Root">Absolute path or URI, without a slash at its end.</param>
public sealed record Lake(string Root)
{
    /// <summary>Where the bronze tables lie when another lake's are read; null for this lake's own.</summary>
    public string? BronzeRoot { get; init; }

    /// <summary>The folder of a table.</summary>
    public string PathOf(Table table) => $"{(table.Layer is Layer.Bronze ? BronzeRoot ?? Root : Root)}/{table.Layer.Folder()}/{table.Name}";

    /// <summary>The file that names who is working on the lake.</summary>
    public string LockPath => $"{Root}/_customer360.lock";
}
