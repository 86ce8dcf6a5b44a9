using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Checks what a run needs.</summary>
internal sealed class DoctorVerb : Verb
{
    public override string Name => "doctor";

    public override string Summary => "Checks settings, Java, Spark, JDBC drivers and passwords, memory, data folder and lake; says how to mend what is wrong. Ends with 1 when a run would fail.";

    public override IReadOnlyList<string> Examples => ["doctor", "doctor --data my/files --lake my/lake"];

    public override IReadOnlyList<Option> Options => [CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf];

    public override int Run(Invocation call)
    {
        var findings = Findings(call).ToList();
        foreach (var finding in findings)
        {
            call.Out.WriteLine(finding);
        }

        return findings.Exists(finding => finding.Level is FindingLevel.Fail) ? ExitCodes.JobFailed : ExitCodes.Done;
    }

    private static IEnumerable<Finding> Findings(Invocation call)
    {
        var refusal = Refusal(call);
        if (refusal is not null)
        {
            return [Finding.Fail("settings", refusal, "see 'settings'"), JavaCheck.Find(call.Cancel)];
        }

        var settings = call.Settings;
        return
        [
            Finding.Ok("settings", string.Join(", ", settings.Files)),
            JavaCheck.Find(call.Cancel),
            .. Surroundings.OfSpark(settings),
            .. Databases.Of(settings, SparkInstallation.Find(settings.Spark.Home)),
            Surroundings.OfMemory(settings, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
            .. Surroundings.OfData(settings),
            Surroundings.OfLake(settings),
        ];
    }

    private static string? Refusal(Invocation call)
    {
        try
        {
            _ = call.Settings;
            return null;
        }
        catch (ConfigurationException error)
        {
            return error.Message;
        }
    }
}
