using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Verbs;

/// <summary>Checks of the databases that a run would read, without connecting to any.</summary>
internal static class Databases
{
    private const string Subject = "database";

    /// <summary>Whether the driver and the password of each are there.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="home">Where drivers are looked for besides the settings; null when there is no Spark, which is a finding of its own.</param>
    public static IEnumerable<Finding> Of(AppSettings settings, SparkInstallation? home)
    {
        var databases = settings.Sources.Where(source => source.Value is { Enabled: true, Format: SourceFormat.Jdbc }).Append(new("", new SourceOptions()))
            .Select(source => (Section: AppSettings.DatabaseSectionOf(source.Key, source.Value), Database: settings.DatabaseOf(source.Value)))
            .Where(found => found.Database is not null).DistinctBy(found => found.Database).ToList();
        return databases.Count == 0
            ? [Finding.Ok(Subject, "none set; bank transactions come from files")]
            : databases.SelectMany(found => Of(found.Database!, found.Section, settings, home));
    }

    private static IEnumerable<Finding> Of(JdbcOptions database, string section, AppSettings settings, SparkInstallation? home)
    {
        var product = database.Url.Split(':') is [_, var name, ..] ? name : "";
        var jars = settings.Spark.Jars.Select(jar => Path.GetFileName(jar)).Concat(home?.Jars ?? []);
        yield return home is null || jars.Any(jar => jar.StartsWith(product, StringComparison.OrdinalIgnoreCase))
            ? Finding.Ok(Subject, database.ToString())
            : Finding.Warn(Subject, $"no jar called {product}* for {database}", "name the driver's jar in Spark:Jars");
        if (LacksPassword(database, section))
        {
            yield return database.PasswordEnv.Length > 0
                ? Finding.Fail(Subject, $"the password of {database} is not there: environment variable '{database.PasswordEnv}' is not set", $"set it, or name another in {section}:PasswordEnv")
                : Finding.Fail(Subject, $"the password of {database} is not there: file '{database.PasswordFile}' cannot be read", $"change its rights, or name another in {section}:PasswordFile");
        }
    }

    private static bool LacksPassword(JdbcOptions database, string section)
    {
        try
        {
            database.ReadPassword(section);
            return false;
        }
        catch (ConfigurationException)
        {
            return true;
        }
    }
}
