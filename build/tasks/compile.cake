Task("Compile")
    .Description("Compiles everything; warnings of compiler and analyzers are errors.")
    .IsDependentOn("Restore")
    .Does<Settings>(settings =>
    {
        BuildProject(settings, settings.Solution);
        settings.Compiled = true;
    });
