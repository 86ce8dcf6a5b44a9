Task("Test")
    .Description("Runs all tests and sums them up. --skip-spark leaves out those that need Java.")
    .IsDependentOn("UnitTest")
    .IsDependentOn("IntegrationTest")
    .Does<Settings>(settings => SumUpTests(settings, "Test"));
