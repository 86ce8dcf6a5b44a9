using System.Diagnostics;
using System.Text.Json;
using Customer360.Build.Tests;
using Customer360.Testing;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>The code of every notebook runs on a lake that the suite wrote; the assertions in it hold.</summary>
internal sealed class NotebookTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static IEnumerable<string> Notebooks =>
        Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)!);

    [TestCaseSource(nameof(Notebooks))]
    public void Runs_from_its_first_cell_to_its_last(string notebook)
    {
        using var folder = new TemporaryLake();
        var script = folder.PathOf("cells.py");
        File.WriteAllText(script, string.Join("\n\n", CodeOf(notebook)));

        var (code, output) = RunPython(script, TinySample.Shared.LakeOf("undisturbed"));

        Assert.That(code, Is.Zero, output);
    }

    // Results of somebody's run would carry rows of somebody's customers.
    [TestCaseSource(nameof(Notebooks))]
    public void Is_kept_without_results(string notebook)
    {
        using var parsed = Parse(notebook);

        var outputs = parsed.RootElement.GetProperty("cells").EnumerateArray().Where(IsCode).Sum(cell => cell.GetProperty("outputs").GetArrayLength());

        Assert.That(outputs, Is.Zero);
    }

    private static List<string> CodeOf(string notebook)
    {
        using var parsed = Parse(notebook);
        return [.. parsed.RootElement.GetProperty("cells").EnumerateArray().Where(IsCode)
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())))];
    }

    private static JsonDocument Parse(string notebook) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "notebooks", notebook)));

    private static bool IsCode(JsonElement cell) => cell.GetProperty("cell_type").GetString() == "code";

    private static (int Code, string Output) RunPython(string script, string lake)
    {
        var start = new ProcessStartInfo("python3", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LAKE"] = lake;
        start.Environment["SPARK_HOME"] = Program360.SparkHome;
        start.Environment["SPARK_LOCAL_IP"] = "127.0.0.1";
        start.Environment["SPARK_SCALA_VERSION"] = "2.13";
        start.Environment["PYTHONPATH"] = string.Join(Path.PathSeparator, PySpark());
        using var python = Process.Start(start)!;
        var output = Task.WhenAll(python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        if (!python.WaitForExit(Limit))
        {
            python.Kill(entireProcessTree: true);
        }

        python.WaitForExit();
        return (python.ExitCode, string.Concat(output.GetAwaiter().GetResult()));
    }

    private static string[] PySpark()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "python");
        if (!Directory.Exists(folder))
        {
            Assert.Ignore("PySpark is not beside this checkout (../shared/python), so the notebooks are not run.");
        }

        return Directory.GetFiles(folder, "*.zip");
    }
}
