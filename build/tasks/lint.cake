Task("Lint")
    .Description("Checks format and analyzers: what 'dotnet format' would change is an error.")
    .IsDependentOn("Compile")
    .Does<Settings>(settings => DotNetTool(settings.Solution, "format", Quoted([settings.Solution, "--verify-no-changes", "--no-restore", "--severity", "warn"])));
