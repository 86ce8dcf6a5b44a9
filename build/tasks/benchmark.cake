Task("Benchmark")
    .Description("Measures the client against PySpark on the same jars; --filter NAME picks some, --scale N sizes the sample of the suite.")
    .IsDependentOn("Compile")
    .IsDependentOn("Spark")
    .Does<Settings>(settings => RunProgram(settings, settings.Benchmarks, settings.PassedOn));
