namespace Customer360.Build.Machines;

/// <summary>Installs what is missing where that can be done without asking: as root, where apt is.</summary>
internal sealed class DebianPackages(Machine machine, TextWriter log)
{
    public bool CanInstall => machine.IsRoot && machine.FindProgram("apt-get") is not null;

    public void Install(string package)
    {
        var apt = machine.FindProgram("apt-get")!;
        log.WriteLine($"{package} is missing: installing it with apt-get.");
        var quiet = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        ChildProcess.Run(apt, ["update", "-qq"], quiet);
        var installed = ChildProcess.Run(apt, ["install", "-y", "-qq", "--no-install-recommends", package], quiet);
        if (installed.ExitCode != 0)
        {
            throw new BuildException($"apt-get could not install {package}: {installed.LastLine} Install it by hand and run the task again.");
        }
    }
}
