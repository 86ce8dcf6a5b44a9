Task("UnitTest")
    .Description("Runs the tests that need no Java. --filter EXPRESSION picks some.")
    .IsDependentOn("Compile")
    .Does<Settings>(settings =>
    {
        RunTests(settings, settings.UnitTests, new Dictionary<string, string>());
        SumUpTests(settings, "UnitTest");
    });
