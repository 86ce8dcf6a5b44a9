namespace Customer360.Spark.Interop;

/// <summary>The folder with Spark's jars, and the jars that are used beside them.</summary>
/// <param name="Path">The folder itself.</param>
/// <param name="ExtraJars">Full names of jars that the folder lacks, for instance Delta's.</param>
internal sealed record SparkHome(string Path, IReadOnlyList<string> ExtraJars)
{
    internal const string HomeVariable = "SPARK_HOME";
    internal const string ExtraJarsVariable = "CUSTOMER360_EXTRA_JARS";
    private const string Provisioned = ".spark";

    internal string Jars => System.IO.Path.Combine(Path, "jars");

    /// <summary>Where classes are kept ready to load, made once after provisioning; null when nobody made it.</summary>
    internal string? ClassArchive => System.IO.Path.Combine(Path, "customer360.jsa") is var file && File.Exists(file) ? file : null;

    internal bool HasDelta => JarNames(Jars).Concat(ExtraJars.Select(System.IO.Path.GetFileName))
        .Any(name => name!.StartsWith("delta-spark", StringComparison.Ordinal));

    /// <summary>
    /// The first of: the folder that was asked for, SPARK_HOME, and <c>.spark/home</c> in one of <paramref name="startingPoints"/>
    /// or above it. Extra jars come from the folder or list of files in CUSTOMER360_EXTRA_JARS, else from <c>.spark/extra-jars</c>.
    /// </summary>
    /// <exception cref="GatewayException">There is no such folder, or it has no Spark in it.</exception>
    internal static SparkHome Find(string? asked, Func<string, string?> variable, IEnumerable<string> startingPoints)
    {
        var provisioned = startingPoints.SelectMany(AndAbove)
            .Select(folder => System.IO.Path.Combine(folder, Provisioned)).FirstOrDefault(Directory.Exists);
        var home = NotEmpty(asked) ?? NotEmpty(variable(HomeVariable))
            ?? (provisioned is null ? null : System.IO.Path.Combine(provisioned, "home"))
            ?? throw new GatewayException($"No Spark found: {HomeVariable} is not set and no folder above has '.spark/home'. "
                + "Run the build's Spark task, or set it to a Spark distribution.");

        var jars = System.IO.Path.Combine(home, "jars");
        if (!JarNames(jars).Any(name => name.StartsWith("spark-core_", StringComparison.Ordinal)))
        {
            throw new GatewayException($"'{home}' is not a Spark home: there is no spark-core jar in its folder 'jars'. "
                + $"Run the build's Spark task, or let {HomeVariable} name a Spark distribution.");
        }

        var present = JarNames(jars).ToHashSet(StringComparer.Ordinal);
        var extra = ExtraFiles(NotEmpty(variable(ExtraJarsVariable)), provisioned)
            .Where(file => !present.Contains(System.IO.Path.GetFileName(file)));
        return new SparkHome(System.IO.Path.GetFullPath(home), [.. extra]);
    }

    private static IEnumerable<string> ExtraFiles(string? listed, string? provisioned)
    {
        var places = listed?.Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            ?? (provisioned is null ? [] : [System.IO.Path.Combine(provisioned, "extra-jars")]);
        foreach (var place in places)
        {
            if (listed is not null && !Directory.Exists(place) && !File.Exists(place))
            {
                throw new GatewayException($"{ExtraJarsVariable} names '{place}', which does not exist. Correct it or unset it.");
            }

            foreach (var file in File.Exists(place) ? [place] : JarNames(place).Select(name => System.IO.Path.Combine(place, name)))
            {
                yield return System.IO.Path.GetFullPath(file);
            }
        }
    }

    private static IEnumerable<string> JarNames(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.jar").Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> AndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
