using Customer360.Jobs.Options;

namespace Customer360.Jobs.Tests.Options;

/// <summary>A conf folder of one test, removed with it.</summary>
internal sealed class SettingsFolder : IDisposable
{
    public SettingsFolder(string settings = "{}")
    {
        Write("appsettings.json", settings);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("c360-conf-").FullName;

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public AppSettings Read(params (string Key, string Value)[] overrides) =>
        SettingsReader.Read(Path, overrides.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
