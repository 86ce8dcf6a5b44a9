Task("UnitTest")
    .Description("Runs the tests that need no Java. --filter EXPRESSION picks some.")
    .IsDependentOn("Compile")
    .DoesForEach<Settings, string>(settings => settings.UnitTests, (settings, project, _) => RunTests(settings, project, new Dictionary<string, string>()));
