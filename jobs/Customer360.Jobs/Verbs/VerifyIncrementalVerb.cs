using System.CommandLine;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;

namespace Customer360.Jobs.Verbs;

/// <summary>Proves that going on from the last run gives what recomputing gives.</summary>
internal sealed class VerifyIncrementalVerb : Verb
{
    public override string Name => "verify-incremental";

    public override string Summary => "Recomputes every table beside the lake and counts keys that differ, table by table; ends with 1 when any does.";

    public override IReadOnlyList<string> Examples => ["verify-incremental", "verify-incremental --only gold.customer360"];

    public override IReadOnlyList<Option> Options => [CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf, CommonOptions.Only, CommonOptions.Quiet];

    public override int Run(Invocation call)
    {
        // From no data, other tables than the lake's would be recomputed, and all would seem to differ.
        WorkingSet.RequireDataFolder(call.Settings);
        return LakeVerbs.Use(call, (spark, _) =>
        {
            var differing = new IncrementalProof(spark, call.Settings, call.Out, holder => call.Error.WriteLine($"Waiting for {holder}.")).Run(call.Selected, call.Cancel);
            call.Out.WriteLine(differing == 0 ? "Going on from the last run and recomputing give the same tables." : $"{differing} tables differ.");
            return differing == 0 ? ExitCodes.Done : ExitCodes.JobFailed;
        });
    }
}
