using System.CommandLine;

namespace Customer360.Jobs.Verbs;

/// <summary>Proves that going on from the last run gives what recomputing gives.</summary>
internal sealed class VerifyIncrementalVerb : Verb
{
    public override string Name => "verify-incremental";

    public override string Summary => "Recomputes every table beside the lake and counts keys that differ, table by table; ends with 1 when any does.";

    public override IReadOnlyList<string> Examples => ["verify-incremental", "verify-incremental --only gold.customer360"];

    public override IReadOnlyList<Option> Options => [CommonOptions.Data, CommonOptions.Lake, CommonOptions.AsOf, CommonOptions.Only, CommonOptions.Quiet];

    public override int Run(Invocation call) => throw new NotImplementedException();
}
