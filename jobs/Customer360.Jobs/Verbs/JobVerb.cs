using System.CommandLine;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Runs one job; the word itself may be left out.</summary>
internal sealed class JobVerb : Verb
{
    public const string Word = "job";

    private readonly Argument<string> _job = new("NAME") { Description = "The job; 'list' names them." };

    public JobVerb(IReadOnlyList<IJob> jobs) => _job.CompletionSources.Add(_ => jobs.Select(job => job.Name));

    public override string Name => Word;

    public override string Summary => "Runs one job by its name, as spark-submit does; the word 'job' may be left out.";

    public override IReadOnlyList<string> Examples => ["job silver-conform-customers", "silver-conform-customers --lake my/lake"];

    public override IReadOnlyList<Argument> Arguments => [_job];

    public override IReadOnlyList<Option> Options =>
    [
        CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf, CommonOptions.Full, CommonOptions.Strict, CommonOptions.Quiet, CommonOptions.Log,
    ];

    /// <summary>The job that was named.</summary>
    public IJob Job(Invocation call) => JobSelection.Named(call.Jobs, call.Value(_job)!);

    public override int Run(Invocation call)
    {
        var job = Job(call);
        return JobRuns.Execute(call, call.Graph.Restrict(new HashSet<IJob> { job }));
    }
}
