namespace Customer360.Jobs.Sampling.Web;

/// <summary>Where a web day is written, and where it ends up when it is to become Parquet.</summary>
internal static class WebFiles
{
    private const string Staging = "staging/";

    public static string PathOf(SampleWorld world, string source, string stem, bool asParquet)
    {
        if (!asParquet || world.Options.Web == WebFormat.Json)
        {
            return $"{stem}.json";
        }

        world.Stage(new StagedFile(source, $"{Staging}{stem}.json", $"{stem}.parquet"));
        return $"{Staging}{stem}.json";
    }

    /// <summary>Path under which a run meets the file.</summary>
    public static string Final(string path) =>
        path.StartsWith(Staging, StringComparison.Ordinal) ? Path.ChangeExtension(path[Staging.Length..], ".parquet") : path;
}
