namespace Customer360.Testing;

/// <summary>A folder of its own for one test, deleted with everything in it when disposed.</summary>
public sealed class TemporaryLake : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TemporaryLake() => Root = Directory.CreateTempSubdirectory("customer360-lake-").FullName;

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>A path inside the folder; nothing is made there.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a text file, and the folders above it, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies the files below a folder, with the folders they lie in, to a place inside this one; a file that is there already is refused.</summary>
    public void CopyFrom(string folder, params ReadOnlySpan<string> place)
    {
        var target = PathOf(place);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList())
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Deletes the folder and everything in it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
