Task("IntegrationTest")
    .Description("Runs the tests that start a real Spark. --filter EXPRESSION picks some.")
    .IsDependentOn("Compile")
    .IsDependentOn("Spark")
    .WithCriteria<Settings>((_, settings) => !settings.SkipSpark, "--skip-spark was given")
    .DoesForEach<Settings, string>(settings => settings.IntegrationTests, (settings, project, _) => RunTests(settings, project, settings.SparkEnvironment));
