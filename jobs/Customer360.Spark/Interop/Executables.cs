namespace Customer360.Spark.Interop;

/// <summary>Finds programs.</summary>
internal static class Executables
{
    /// <summary>Java of JAVA_HOME, else the first on the PATH.</summary>
    /// <exception cref="GatewayException">There is none.</exception>
    internal static string Java(Func<string, string?> variable)
    {
        var home = variable("JAVA_HOME");
        if (string.IsNullOrWhiteSpace(home))
        {
            return OnPath("java", variable) ?? throw new GatewayException(
                "No Java found: JAVA_HOME is not set and no 'java' is on the PATH. Install a JDK or JRE 17 or 21.");
        }

        return InFolder(Path.Combine(home, "bin"), "java") ?? throw new GatewayException(
            $"JAVA_HOME is '{home}', where there is no 'bin/java'. Correct it, or unset it to use the one on the PATH.");
    }

    internal static string? OnPath(string program, Func<string, string?> variable) =>
        (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => InFolder(folder, program))
            .FirstOrDefault(file => file is not null);

    private static string? InFolder(string folder, string program)
    {
        var file = Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);
        return File.Exists(file) ? file : null;
    }
}
