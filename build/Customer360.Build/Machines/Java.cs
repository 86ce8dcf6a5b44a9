using System.Globalization;
using System.Text.RegularExpressions;

namespace Customer360.Build.Machines;

/// <summary>A Java that Spark can run on.</summary>
/// <param name="Program">Full path of the java program.</param>
/// <param name="Version">Everything that tells one JVM build from another; a class-data archive fits exactly one.</param>
internal sealed partial record Java(string Program, string Version)
{
    private const int Oldest = 17;
    private const string Package = "openjdk-17-jdk-headless";
    private const string Cure = $"Install a JDK 17 (Debian: apt-get install {Package}) and set JAVA_HOME to it if another Java comes first.";

    public static Java Find(Machine machine, TextWriter log)
    {
        var program = Locate(machine);
        if (program is null && new DebianPackages(machine, log) is { CanInstall: true } packages)
        {
            packages.Install(Package);
            program = Locate(machine);
        }

        return Check(program ?? throw new BuildException($"There is no Java on the PATH and JAVA_HOME is not set. {Cure}"));
    }

    private static string? Locate(Machine machine)
    {
        if (machine.Variable("JAVA_HOME") is not { } home)
        {
            return machine.FindProgram("java");
        }

        return Machine.ProgramIn(home, "java")
            ?? throw new BuildException($"JAVA_HOME is '{home}', where there is no bin/java. Set it to a JDK 17, or unset it to use the Java on the PATH.");
    }

    private static Java Check(string program)
    {
        var answer = ChildProcess.Run(program, ["-version"]);
        var text = string.Join('\n', answer.Output);
        var match = VersionPattern().Match(text);
        if (answer.ExitCode != 0 || !match.Success)
        {
            throw new BuildException($"'{program} -version' did not answer with a version. {Cure}");
        }

        var version = int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture);
        return version >= Oldest
            ? new Java(program, text)
            : throw new BuildException($"'{program}' is Java {version}, and Spark 4.1 needs {Oldest} or newer. {Cure}");
    }

    // Up to Java 8 the major version comes second: 1.8.0_392.
    [GeneratedRegex("version \"(1\\.)?(?<major>\\d+)")]
    private static partial Regex VersionPattern();
}
