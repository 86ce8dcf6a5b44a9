Task("Run")
    .Description("Runs the main job, on the sample unless --data DIR names other files; what follows is passed on to the program.")
    .IsDependentOn("Compile")
    .IsDependentOn("Spark")
    .Does<Settings>(settings => RunProgram(settings, settings.Jobs, ["run", .. settings.PassedOn]));
