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
            "-classfilters:-System.Text.RegularExpressions.Generated*",
            "-verbosity:Error",
        ]));

        // The whole, and a line per assembly; those per class are in the report.
        var summary = IO.File.ReadAllLines(IO.Path.Combine(settings.CoverageReport, "Summary.txt"));
        Information(string.Join('\n', summary.Where(line => line.Contains("coverage:") || (line.Contains('%') && !line.StartsWith(' ')))));
        Information($"By line: {settings.CoverageReport}/index.html");
    });

Task("MeasureCoverage")
    .Description("Makes the tests of this run measure their coverage; part of Coverage.")
    .Does<Settings>(settings => settings.Covered = true);
