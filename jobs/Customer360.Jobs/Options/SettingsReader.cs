using Customer360.Jobs.Errors;
using Customer360.Jobs.Tables;
using Microsoft.Extensions.Configuration;

namespace Customer360.Jobs.Options;

/// <summary>
/// Reads settings, weakest place first: defaults in the records, settings.json of the data folder, conf/sources.json, conf/appsettings.json,
/// conf/appsettings.Local.json, environment (C360_Section__Key), command line (--Section:Key=value).
/// </summary>
public static class SettingsReader
{
    /// <summary>Variables that begin like this are settings.</summary>
    public const string EnvironmentPrefix = "C360_";

    /// <summary>Settings file a data folder may bring along, so that a sample knows its database and as-of date.</summary>
    public const string DataFile = "settings.json";

    private const string DataRoot = "Data:Root";

    /// <summary>Reads and checks everything.</summary>
    /// <param name="conf">A settings file or a folder with appsettings.json; null searches beside the program, then upwards for <c>conf</c>.</param>
    /// <param name="overrides">What the command line sets, by key; strongest.</param>
    /// <exception cref="ConfigurationException">A file cannot be read, or a setting is unknown, unreadable or impossible.</exception>
    public static AppSettings Read(string? conf, IReadOnlyDictionary<string, string?> overrides)
    {
        var files = SettingsFiles.Find(conf);
        var dataFile = DataFileOf(Build(files, overrides));
        if (dataFile is not null)
        {
            files = files.WithData(dataFile);
        }

        var configuration = Build(files, overrides);
        var settings = new SettingsBinder(configuration).Bind<AppSettings>();
        settings.RequireTables([.. SourceContracts.All.Select(contract => contract.Name)]);
        return settings with
        {
            Files = files.All,
            NamesData = NamesData(configuration),
            Lake = settings.Lake with { Root = Location.Absolute(settings.Lake.Root) },
            Data = settings.Data with { Root = Location.Absolute(settings.Data.Root) },
        };
    }

    /// <summary>What variables of the environment set, by key.</summary>
    public static Dictionary<string, string?> OfEnvironment() =>
        new(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build().AsEnumerable().Where(pair => pair.Value is not null), StringComparer.OrdinalIgnoreCase);

    private static string? DataFileOf(IConfigurationRoot configuration)
    {
        var root = configuration[DataRoot] is { Length: > 0 } set ? set : new DataOptions().Root;
        var file = Location.IsLocal(root) ? Path.Combine(Location.Absolute(root), DataFile) : null;
        return File.Exists(file) ? file : null;
    }

    private static bool NamesData(IConfigurationRoot configuration) => configuration.Providers.Any(place =>
        place.TryGet(DataRoot, out _) && Path.GetFileName((place as FileConfigurationProvider)?.Source.Path) != SettingsFiles.Main);

    private static IConfigurationRoot Build(SettingsFiles files, IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = new ConfigurationBuilder();
        foreach (var file in files.All)
        {
            builder.AddJsonFile(file, optional: false, reloadOnChange: false);
        }

        try
        {
            return builder.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(overrides).Build();
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var reason = (error.InnerException ?? error).Message.ReplaceLineEndings(" ");
            throw new ConfigurationException($"The settings cannot be read: {error.Message.ReplaceLineEndings(" ")} {reason} Mend the file, or name another with --conf.", error);
        }
    }
}
