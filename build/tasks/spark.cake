Task("Spark")
    .Description("Brings Spark with Delta and JDBC drivers to .spark/home, or completes the one SPARK_HOME names.")
    .IsDependentOn("Restore")
    .WithCriteria<Settings>((_, settings) => !settings.SkipSpark, "--skip-spark was given")
    .Does<Settings>(settings => RunBuildTool(settings, "spark", settings.Root, settings.Configuration));
