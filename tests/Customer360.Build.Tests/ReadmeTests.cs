using System.Text.RegularExpressions;

namespace Customer360.Build.Tests;

internal sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_first_job_is_quoted_as_it_is_compiled()
    {
        var program = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Customer360.FirstJob", "Program.cs")).ReplaceLineEndings("\n");

        Assert.That(Readme, Does.Contain($"```csharp\n{program.TrimEnd()}\n```"));
    }

    [Test]
    public void Every_task_that_it_names_is_there()
    {
        var tasks = Directory.GetFiles(Path.Combine(Repository.Root, "build", "tasks"), "*.cake")
            .SelectMany(file => TaskName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();

        var named = NamedTask().Matches(Readme).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(named, Is.Not.Empty.And.SubsetOf(tasks));
    }

    [GeneratedRegex("Task\\(\"(\\w+)\"\\)")]
    private static partial Regex TaskName();

    [GeneratedRegex(@"build/cake (\w+)")]
    private static partial Regex NamedTask();
}
