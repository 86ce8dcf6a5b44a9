using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Verbs;

/// <summary>What a driver or executors elsewhere lack of what lies here.</summary>
/// <param name="line">The line that would take the program there.</param>
/// <param name="settings">The settings here.</param>
internal sealed class SubmitAdvice(SubmitLine line, AppSettings settings)
{
    /// <summary>Refuses to lose a lake: what a driver in a container writes to its own disk is gone with it.</summary>
    /// <exception cref="UsageException">The driver runs elsewhere, and nobody named the lake.</exception>
    public void RequireLake()
    {
        if (line.HasDriverElsewhere && settings.Lake.Root == Location.Absolute(new LakeOptions().Root) && !IsInWords("lake"))
        {
            throw new UsageException($"Target '{line.Target}' runs the driver on another machine, which does not have the folder '{settings.Lake.Root}'. Name a place that all machines see with '--lake', such as hdfs://cluster/lake.");
        }
    }

    /// <summary>What may be missing there, a line each.</summary>
    public IEnumerable<string> Warnings() => Places().Concat(Passwords());

    private IEnumerable<string> Places() => line.IsOnThisMachine ? [] : new (string Name, string Root)[] { ("lake", settings.Lake.Root), ("data", settings.Data.Root) }
        .Where(place => Location.IsLocal(place.Root) && !IsInWords(place.Name))
        .Select(place => $"Warning: {place.Name} folder '{place.Root}' must be there under this name on every machine of the cluster, such as a shared disk. Else name a URI with '--{place.Name}'.");

    // What is submitted may have been told its places itself.
    private bool IsInWords(string option) => line.Arguments.Any(word => word == $"--{option}" || word.StartsWith($"--{option}=", StringComparison.Ordinal));

    // The value itself must stand in no line: lines are logged, and process lists show them.
    private IEnumerable<string> Passwords() => !line.HasDriverElsewhere ? [] : settings.Sources.Values.Where(source => source is { Enabled: true, Format: SourceFormat.Jdbc })
        .Select(settings.DatabaseOf).Append(settings.DatabaseOf(new SourceOptions())).OfType<JdbcOptions>()
        .Select(database => database.PasswordEnv).Where(name => name.Length > 0).Distinct()
        .Where(name => !settings.Spark.Conf.Keys.Any(key => key.EndsWith($".{name}", StringComparison.Ordinal)))
        .Select(name => $"Warning: environment variable '{name}' holds a password here, and the driver elsewhere does not have it. {Remedy(name)}");

    private string Remedy(string name) => line.Target == SubmitLine.Kubernetes
        ? $"Name a secret of the cluster: --Spark:Conf:spark.kubernetes.driver.secretKeyRef.{name}=SECRET:KEY."
        : "Name a file that the machines of the cluster have in PasswordFile instead.";
}
