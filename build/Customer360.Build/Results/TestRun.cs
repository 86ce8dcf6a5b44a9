using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Customer360.Build.Results;

/// <summary>What the tests of one assembly came to.</summary>
internal sealed record AssemblyResult(string Name, int Passed, int Failed, int Skipped, string Remark = "");

/// <summary>The results of all test assemblies together.</summary>
internal sealed class TestRun(IReadOnlyList<AssemblyResult> assemblies)
{
    /// <summary>The one line that sums it up; the last that a build prints.</summary>
    public string LastLine => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");

    /// <summary>False when a test failed, and when none ran.</summary>
    public bool Succeeded => Failed == 0 && Passed > 0;

    /// <summary>What to say of a run that did not succeed.</summary>
    public string Complaint => Failed > 0
        ? "Tests failed; the lines above name them."
        : "No test ran. Correct --filter, or look above for why none was found.";

    public string Table
    {
        get
        {
            var width = assemblies.Select(assembly => assembly.Name.Length).Prepend("assembly".Length).Max();
            var text = new StringBuilder().AppendLine(Line("assembly", "passed", "failed", "skipped", ""));
            foreach (var it in assemblies)
            {
                text.AppendLine(Line(it.Name, it.Passed, it.Failed, it.Skipped, it.Remark));
            }

            return text.ToString().TrimEnd();

            string Line(string name, object passed, object failed, object skipped, string remark) =>
                string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(width)}  {passed,7}  {failed,7}  {skipped,7}  {remark}").TrimEnd();
        }
    }

    private int Passed => assemblies.Sum(assembly => assembly.Passed);

    private int Failed => assemblies.Sum(assembly => assembly.Failed);

    private int Skipped => assemblies.Sum(assembly => assembly.Skipped);

    /// <summary>Reads FOLDER/ASSEMBLY.trx of each assembly; one that left no results, or broke off, counts as a failure.</summary>
    public static TestRun Read(string folder, IEnumerable<string> assemblies) =>
        new([.. assemblies.Select(name => ReadAssembly(name, Path.Combine(folder, name + ".trx")))]);

    private static AssemblyResult ReadAssembly(string name, string file)
    {
        if (!File.Exists(file))
        {
            return new AssemblyResult(name, 0, 1, 0, "left no results: its process ended before the first test did");
        }

        try
        {
            return Count(name, XDocument.Load(file));
        }
        catch (XmlException)
        {
            return new AssemblyResult(name, 0, 1, 0, "left results that cannot be read: its process broke off");
        }
    }

    private static AssemblyResult Count(string name, XDocument results)
    {
        var outcomes = results.Descendants().Where(it => it.Name.LocalName == "UnitTestResult")
            .Select(it => it.Attribute("outcome")?.Value ?? "").ToList();
        var passed = outcomes.Count(outcome => outcome == "Passed");
        var skipped = outcomes.Count(outcome => outcome is "NotExecuted" or "Skipped" or "Inconclusive");
        var failed = outcomes.Count - passed - skipped;
        var broken = results.Descendants().Any(it => it.Name.LocalName == "ResultSummary" && it.Attribute("outcome")?.Value is "Failed" or "Aborted" or "Error");
        return broken && failed == 0
            ? new AssemblyResult(name, passed, 1, skipped, "did not run to its end: its process was ended or crashed")
            : new AssemblyResult(name, passed, failed, skipped);
    }
}
