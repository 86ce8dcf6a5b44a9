namespace Customer360.Spark.Interop;

/// <summary>Reads spark-defaults.conf, of which some settings must be known before there is a JVM to read it.</summary>
internal static class SparkDefaults
{
    private static readonly char[] Dividers = [' ', '\t', '=', ':'];

    internal static IReadOnlyDictionary<string, string> Read(string file) =>
        File.Exists(file) ? Parse(File.ReadLines(file)) : new Dictionary<string, string>();

    /// <summary>A line is a key, blanks, an equals sign or a colon, and the value; one that begins with # is a remark.</summary>
    internal static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] is '#' or '!')
            {
                continue;
            }

            var end = line.IndexOfAny(Dividers);
            settings[end < 0 ? line : line[..end]] = end < 0 ? "" : line[end..].TrimStart(Dividers).Trim();
        }

        return settings;
    }
}
