Task("Restore")
    .Description("Restores the NuGet packages, exactly those of the lock files.")
    .Does<Settings>(settings => DotNetRestore(settings.Solution, new() { LockedMode = true, Verbosity = DotNetVerbosity.Quiet }));
