Task("IntegrationTest")
    .Description("Runs the tests that start a real Spark. --filter EXPRESSION picks some.")
    .IsDependentOn("Compile")
    .IsDependentOn("Spark")
    .WithCriteria<Settings>((_, settings) => !settings.SkipSpark, "--skip-spark was given")
    .Does<Settings>(settings =>
    {
        RunTests(settings, settings.IntegrationTests, settings.SparkEnvironment);
        SumUpTests(settings, "IntegrationTest");
    });
