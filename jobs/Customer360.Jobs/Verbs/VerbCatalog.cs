using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Every verb, in the order help lists them.</summary>
internal static class VerbCatalog
{
    public static IReadOnlyList<Verb> Of(IReadOnlyList<IJob> jobs) =>
    [
        new RunVerb(), new JobVerb(jobs), new ListVerb(), new GraphVerb(), new TablesVerb(), new SampleVerb(), new SqlVerb(), new ShowVerb(),
        new ReconcileVerb(), new VerifyIncrementalVerb(), new QuarantineVerb(), new HistoryVerb(), new DoctorVerb(), new MaintainVerb(),
        new SubmitVerb(), new SettingsVerb(), new CompletionVerb(),
    ];
}
