namespace Customer360.Build.Machines;

/// <summary>What the build sees of the machine it runs on. Tests describe one of their own.</summary>
public sealed class Machine(Func<string, string?> variable, bool isRoot)
{
    /// <summary>The machine this program runs on.</summary>
    public static Machine Current { get; } = new(Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess);

    /// <summary>Whether the user may install packages.</summary>
    public bool IsRoot { get; } = isRoot;

    /// <summary>An environment variable, null when it is unset or blank.</summary>
    public string? Variable(string name) => string.IsNullOrWhiteSpace(variable(name)) ? null : variable(name);

    /// <summary>The full path of a program on the PATH, null when there is none.</summary>
    public string? FindProgram(string name) =>
        (Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Spellings(name).Select(spelling => Path.Combine(folder, spelling)))
            .FirstOrDefault(File.Exists);

    /// <summary>The program's path inside a folder such as JAVA_HOME, null when it is not there.</summary>
    public static string? ProgramIn(string folder, string name) =>
        Spellings(name).Select(spelling => Path.Combine(folder, "bin", spelling)).FirstOrDefault(File.Exists);

    private static string[] Spellings(string name) =>
        OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd", name + ".bat"] : [name];
}
