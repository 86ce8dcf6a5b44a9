using System.Text.RegularExpressions;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Running;

/// <summary>Folders beside a lake into which its tables are recomputed.</summary>
internal sealed partial class RecomputedLakes(FileSystem files, Lake lake)
{
    private string Prefix => $"{lake.Root}.recomputed-";

    /// <summary>One that does not exist yet and reads the bronze tables of the lake.</summary>
    internal Lake Next() => new(Prefix + Guid.NewGuid().ToString("N")[..6]) { BronzeRoot = lake.Root };

    /// <summary>Removes what programs that were killed have left. The caller holds the lock of the lake, so that nobody is at work in one.</summary>
    internal void Remove()
    {
        var end = Prefix.LastIndexOfAny(['/', '\\']) + 1;
        var (folder, name) = (Prefix[..end], Prefix[end..]);
        foreach (var left in files.List(folder).Where(file => file.IsDirectory && file.Name.StartsWith(name, StringComparison.Ordinal) && Tail().IsMatch(file.Name[name.Length..])))
        {
            files.Delete(left.Path, recursive: true);
        }
    }

    [GeneratedRegex("^[0-9a-f]{6}$")]
    private static partial Regex Tail();
}
