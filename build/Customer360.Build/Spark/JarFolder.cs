using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Customer360.Build.Spark;

/// <summary>A folder of jars that is either complete, as its stamp says, or made again.</summary>
internal sealed partial class JarFolder(string path)
{
    private readonly string _stamp = path + ".stamp";

    public string Stamp => File.Exists(_stamp) ? File.ReadAllText(_stamp) : "";

    public IEnumerable<string> Jars => Directory.EnumerateFiles(path, "*.jar").Order(StringComparer.Ordinal);

    public bool IsMadeFrom(string source) => Directory.Exists(path) && Stamp == Describe(source);

    /// <summary>Fills a folder beside this one and puts it in place only when every jar is whole.</summary>
    public void Replace(string source, Action<string> fill)
    {
        var fresh = path + ".new";
        Delete(fresh);
        Directory.CreateDirectory(fresh);
        fill(fresh);
        foreach (var jar in Directory.EnumerateFiles(fresh, "*.jar"))
        {
            CheckWhole(jar);
        }

        File.Delete(_stamp);
        Delete(path);
        Directory.Move(fresh, path);

        // Written last: without it the next run starts again.
        File.WriteAllText(_stamp, Describe(source));
    }

    /// <summary>The artifact's name without its version: delta-storage of delta-storage-4.4.0.jar.</summary>
    public static string Artifact(string jar) => VersionedName().Match(Path.GetFileName(jar)) is { Success: true } match ? match.Groups["name"].Value : Path.GetFileNameWithoutExtension(jar);

    /// <summary>The version in a jar's name: 4.4.0 of delta-storage-4.4.0.jar; empty when there is none.</summary>
    public static string Version(string jar) => VersionedName().Match(Path.GetFileName(jar)).Groups["version"].Value;

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void CheckWhole(string jar)
    {
        try
        {
            using var zip = ZipFile.OpenRead(jar);
        }
        catch (InvalidDataException error)
        {
            throw new BuildException(
                $"'{Path.GetFileName(jar)}' is damaged, probably a download that broke off. Delete its folder '{Artifact(jar)}' in Maven's local repository and run the task again.",
                error);
        }
    }

    private string Describe(string source)
    {
        var text = new StringBuilder(source).Append('\n');
        foreach (var jar in Jars)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(jar)} {new FileInfo(jar).Length}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [GeneratedRegex(@"^(?<name>.+?)-(?<version>\d[^-]*(-[A-Za-z0-9.]+)?)\.jar$")]
    private static partial Regex VersionedName();
}
