Task("Coverage")
    .Description("Runs all tests, measures what they reach and shows it by assembly; the report by line is in artifacts/coverage.")
    .IsDependentOn("MeasureCoverage")
    .IsDependentOn("Test")
    .Does<Settings>(settings =>
    {
        DotNetTool(settings.Solution, "reportgenerator", Quoted(
        [
            $"-reports:{settings.TestResults}/**/coverage.cobertura.xml",
            $"-targetdir:{settings.CoverageReport}",
            "-reporttypes:TextSummary;Html",
            "-assemblyfilters:+Customer360.*;-*Tests;-Customer360.Benchmarks",
            "-verbosity:Error",
        ]));
        Information(IO.File.ReadAllText(IO.Path.Combine(settings.CoverageReport, "Summary.txt")));
        Information($"By line: {settings.CoverageReport}/index.html");
    });

Task("MeasureCoverage")
    .Description("Makes the tests of this run measure their coverage; part of Coverage.")
    .Does<Settings>(settings => settings.Covered = true);
