using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>Which rows name a parent that is not there.</summary>
internal static class Orphans
{
    /// <summary>The rule of the first missing parent; null for a row with all its parents.</summary>
    internal const string MissingParent = "_missing_parent";

    /// <summary>Adds <see cref="MissingParent"/>; the parents' keys are unique, so no row is multiplied.</summary>
    internal static DataFrame Marked(JobContext job, Table table, DataFrame rows)
    {
        var joined = table.ForeignKeys.Aggregate(rows, (all, key) =>
        {
            var parent = key.Parent();
            var keys = job.Read(parent).Select(Col(parent.Key[0]).As(ParentKey(key)));
            return all.Join(keys, Col(key.Column) == Col(ParentKey(key)), "left_outer");
        });

        var rules = table.ForeignKeys.Select(key => When(IsMissing(key), Lit(TableRule.HasNoParent(key.Column)))).ToArray();
        return joined
            .WithColumn(MissingParent, rules.Length == 0 ? Lit(null).Cast("string") : Coalesce(rules))
            .Drop([.. table.ForeignKeys.Select(ParentKey)]);
    }

    private static Column IsMissing(ForeignKey key) =>
        key.Optional ? Col(key.Column).IsNotNull() & Col(ParentKey(key)).IsNull() : Col(ParentKey(key)).IsNull();

    private static string ParentKey(ForeignKey key) => $"_parent_{key.Column}";
}
