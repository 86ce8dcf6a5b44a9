using System.CommandLine;
using Customer360.Jobs.Compat;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Verbs;

/// <summary>Prints where the old numbers were wrong, and why.</summary>
internal sealed class ReconcileVerb : Verb
{
    public override string Name => "reconcile";

    public override string Summary => "Prints old and corrected values side by side: the factor between them and the join that caused it.";

    public override IReadOnlyList<string> Examples => ["reconcile", "reconcile --lake my/lake --format csv"];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, CommonOptions.Rows, CommonOptions.Limit];

    public override int Run(Invocation call) =>
        call.Value(CommonOptions.Rows) is null && call.Value(CommonOptions.Limit) is null ? Report(call) : LakeVerbs.Print(call, (_, tables) => Reconciled(tables));

    private static int Report(Invocation call) => LakeVerbs.Use(call, (_, tables) =>
    {
        foreach (var line in ReconcileReport.Lines(Reconciled(tables).Collect().Select(Compat.Reconciled.Of)))
        {
            call.Out.WriteLine(line);
        }

        return ExitCodes.Done;
    });

    private static DataFrame Reconciled(LakeTables tables) =>
        LakeVerbs.Required(tables, CompatTables.Reconciliation).OrderBy(Col("compat_table"), Col("figure"));
}
