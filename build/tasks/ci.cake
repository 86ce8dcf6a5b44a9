Task("Ci")
    .Description("What continuous integration runs: Lint and Test.")
    .IsDependentOn("Lint")
    .IsDependentOn("Test");
