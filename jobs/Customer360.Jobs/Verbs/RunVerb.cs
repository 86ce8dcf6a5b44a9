using System.CommandLine;

namespace Customer360.Jobs.Verbs;

/// <summary>Runs the job graph, or a part of it, in one session.</summary>
internal sealed class RunVerb : Verb
{
    public override string Name => "run";

    public override string Summary => "Runs all jobs, or a part, in one Spark session: raw files to gold. Skips what is up to date and makes the sample when there is no data.";

    public override IReadOnlyList<string> Examples =>
    [
        "run",
        "run --data /srv/files --lake hdfs://cluster/lake --as-of 2024-06-30",
        "run --from silver-conform-customers --log json",
        "run --only 'gold-*' --full",
    ];

    public override IReadOnlyList<Option> Options =>
    [
        CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf, CommonOptions.Full, .. CommonOptions.Selection,
        CommonOptions.Strict, CommonOptions.Quiet, CommonOptions.Log, CommonOptions.Transactions,
    ];

    public override int Run(Invocation call)
    {
        // What is mistyped is told before a sample is made for it.
        SampleVerb.RequireHeedable(call);
        var jobs = call.Selected;
        SampleVerb.MakeWhereMissing(call);
        return JobRuns.Execute(call, jobs);
    }
}
