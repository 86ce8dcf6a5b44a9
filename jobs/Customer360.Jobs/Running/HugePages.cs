namespace Customer360.Jobs.Running;

/// <summary>Whether a JVM may ask the kernel for its heap in pages of 2 MB rather than 4 KB.</summary>
internal static class HugePages
{
    // The file of Linux that says who gets them: "always [madvise] never", the choice in brackets. Other systems have none, and a JVM there refuses the option.
    private const string KernelSetting = "/sys/kernel/mm/transparent_hugepage/enabled";

    /// <summary>The option for JVMs of this machine, if it has such pages.</summary>
    internal static IReadOnlyList<string> JvmOptions { get; } = Options(File.Exists(KernelSetting) ? File.ReadAllText(KernelSetting) : "");

    /// <summary>The option where the kernel's setting lets a program ask; none where it does not, since the JVM would print a warning.</summary>
    /// <param name="setting">The kernel's setting; empty where there is none.</param>
    internal static IReadOnlyList<string> Options(string setting) =>
        setting.Contains("[madvise]", StringComparison.Ordinal) || setting.Contains("[always]", StringComparison.Ordinal) ? ["-XX:+UseTransparentHugePages"] : [];
}
