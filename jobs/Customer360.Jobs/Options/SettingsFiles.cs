using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Options;

/// <summary>The settings files that exist, weakest first.</summary>
internal sealed record SettingsFiles(IReadOnlyList<string> Shared, string? Data, string? Local)
{
    public const string Main = "appsettings.json";
    private const string SourcesFile = "sources.json";
    private const string LocalFile = "appsettings.Local.json";
    private const string Folder = "conf";

    public IReadOnlyList<string> All => [.. One(Data), .. Shared, .. One(Local)];

    public static SettingsFiles Find(string? conf) => conf is null ? InFolder(Search()) : Named(Path.GetFullPath(conf));

    public SettingsFiles WithData(string file) => this with { Data = file };

    private static SettingsFiles Named(string conf)
    {
        if (Directory.Exists(conf))
        {
            return File.Exists(Path.Combine(conf, Main))
                ? InFolder(conf)
                : throw new ConfigurationException($"--conf names the folder '{conf}', which has no {Main}. Name a folder that has one, or the file itself.");
        }

        return File.Exists(conf)
            ? InFolder(Path.GetDirectoryName(conf)!) with { Shared = [.. BesideMain(conf)] }
            : throw new ConfigurationException($"--conf names '{conf}', which does not exist. Name a settings file or a folder with {Main}.");
    }

    // A settings file of another name, such as appsettings.Test.json, shares the sources of its folder.
    private static IEnumerable<string> BesideMain(string file) => One(Existing(Path.GetDirectoryName(file)!, SourcesFile)).Append(file);

    private static SettingsFiles InFolder(string folder) => new(
        [.. One(Existing(folder, SourcesFile)), .. One(Existing(folder, Main))],
        null,
        Existing(folder, LocalFile));

    private static string Search()
    {
        var beside = new[] { Path.Combine(AppContext.BaseDirectory, Folder), AppContext.BaseDirectory };
        var above = Upwards(Directory.GetCurrentDirectory()).Concat(Upwards(AppContext.BaseDirectory)).Select(folder => Path.Combine(folder, Folder));
        return beside.Concat(above).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Main)))
            ?? throw new ConfigurationException($"Found no {Folder}/{Main} beside the program or upwards from '{Directory.GetCurrentDirectory()}'. Name one with --conf.");
    }

    public static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    private static string? Existing(string folder, string name) => Path.Combine(folder, name) is var file && File.Exists(file) ? file : null;

    private static string[] One(string? file) => file is null ? [] : [file];
}
