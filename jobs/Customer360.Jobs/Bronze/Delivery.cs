using Customer360.Jobs.Sources;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Bronze;

/// <summary>A new file of a source that passed its inspection.</summary>
/// <param name="Source">Name of the configured source.</param>
/// <param name="Options">How the source arrives.</param>
/// <param name="File">The file.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Columns">Its physical columns, where its format names them up front.</param>
internal sealed record Delivery(string Source, SourceOptions Options, FileStatus File, string Sha256, IReadOnlyList<string> Columns);

/// <summary>A file that was not landed.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Rule">The rule it broke, e.g. <c>key_not_unique</c>.</param>
/// <param name="Problem">What is wrong, without a value from it.</param>
/// <param name="Source">The configured source that delivered it.</param>
public sealed record RefusedFile(string Path, string Sha256, string Rule, string Problem, string Source = "")
{
    /// <inheritdoc/>
    public override string ToString() => $"File '{Path}' was refused as {Rule}: {Problem}.";
}
