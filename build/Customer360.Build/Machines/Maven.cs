using System.Security;

namespace Customer360.Build.Machines;

/// <summary>Ordinary Maven, with the settings that say where jars come from.</summary>
internal sealed class Maven(Machine machine, Checkout checkout, TextWriter log)
{
    private const string Package = "maven";
    private const string Goal = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies";

    public void CopyDependencies(string folder, bool withSpark)
    {
        var program = Find();
        var arguments = new List<string>
        {
            "-B", "-q", "-f", checkout.Pom, Goal, "-DincludeScope=runtime", $"-DoutputDirectory={folder}",
        };
        arguments.AddRange(withSpark ? [] : ["-Dspark.scope=provided"]);
        arguments.AddRange(Settings(out var source));
        log.WriteLine($"Resolving the jars of build/spark/pom.xml from {source}.");

        var run = ChildProcess.Run(program, arguments);
        if (run.ExitCode != 0)
        {
            var reason = run.Output.FirstOrDefault(line => line.Contains("ERROR", StringComparison.Ordinal)) ?? run.LastLine;
            throw new BuildException(
                $"Maven could not resolve the jars from {source}: {Shorten(reason)} Check the connection or {Checkout.MavenVariable}, and run the task again: it goes on with what is there.");
        }
    }

    private string Find()
    {
        var home = machine.Variable("MAVEN_HOME") is { } folder ? Machine.ProgramIn(folder, "mvn") : null;
        var program = home ?? machine.FindProgram("mvn");
        if (program is null && new DebianPackages(machine, log) is { CanInstall: true } packages)
        {
            packages.Install(Package);
            program = machine.FindProgram("mvn");
        }

        return program
            ?? throw new BuildException("There is no Maven ('mvn') on the PATH and MAVEN_HOME is not set. Install it (Debian: apt-get install maven), or set SPARK_HOME to a Spark 4.1 with Delta 4.4.0.");
    }

    private string[] Settings(out string source)
    {
        var named = machine.Variable(Checkout.MavenVariable);
        if (named is not null && File.Exists(named))
        {
            source = $"what '{named}' names";
            return ["-s", Path.GetFullPath(named)];
        }

        if (named is not null && !Directory.Exists(named))
        {
            throw new BuildException($"{Checkout.MavenVariable} is '{named}', which is neither a folder nor a settings file. Correct it, or unset it to use Maven's own registry.");
        }

        var folder = named ?? (Directory.Exists(checkout.SharedMaven) ? checkout.SharedMaven : null);
        source = folder is null ? "Maven's own registry" : $"'{folder}'";
        return folder is null ? [] : ["-s", WriteMirror(folder)];
    }

    private string WriteMirror(string folder)
    {
        var address = SecurityElement.Escape(new Uri(Path.GetFullPath(folder)).AbsoluteUri);
        File.WriteAllText(
            checkout.MavenSettings,
            $"<settings><mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>{address}</url></mirror></mirrors></settings>{Environment.NewLine}");
        return checkout.MavenSettings;
    }

    private static string Shorten(string? line)
    {
        const int longest = 300;
        var text = (line ?? "it gave no reason.").Replace("[ERROR] ", "", StringComparison.Ordinal).Trim();
        return text.Length <= longest ? text : text[..longest] + "…";
    }
}
