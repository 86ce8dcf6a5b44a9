using System.Globalization;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Reporting;

/// <summary>What a newcomer wants to know after a run: how many people, where the old numbers were wrong, what to look at next.</summary>
internal static class Highlights
{
    internal static IReadOnlyList<string> Of(SparkSession spark, Lake lake)
    {
        var tables = new LakeTables(spark, lake);
        return [.. People(tables), .. OldNumbers(tables), .. Next(tables)];
    }

    private static IEnumerable<string> People(LakeTables tables)
    {
        if (!tables.Exists(GoldTables.Customer360))
        {
            yield break;
        }

        var (client, customer) = (Col("client_id").IsNotNull(), Col("customer_id").IsNotNull());
        var counts = tables.Read(GoldTables.Customer360)
            .Agg(Count(Lit(1)), CountIf(client & !customer), CountIf(!client & customer), CountIf(client & customer), CountIf(Size(Col("visitor_ids")) > 0)).First();
        yield return string.Create(CultureInfo.InvariantCulture,
            $"People: {counts.GetAs<long>(0):#,0}, one row each in gold.customer360: {counts.GetAs<long>(1):#,0} at the bank only, {counts.GetAs<long>(2):#,0} at the retailer only, {counts.GetAs<long>(3):#,0} at both; {counts.GetAs<long>(4):#,0} were seen on the web.");
    }

    private static IEnumerable<string> OldNumbers(LakeTables tables)
    {
        if (!tables.Exists(CompatTables.Reconciliation))
        {
            yield break;
        }

        var wrong = tables.Read(CompatTables.Reconciliation).Filter(Col("old_value") != Col("corrected_value")).OrderBy(Col("factor").DescNullsLast()).Limit(3);
        foreach (var row in wrong.Collect())
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The old system was wrong: {row.GetAs<string>("compat_table")}, {row.GetAs<string>("figure")}: {row.GetAs<decimal>("old_value"):#,0.##} where {row.GetAs<decimal>("corrected_value"):#,0.##} is right.");
        }
    }

    private static IEnumerable<string> Next(LakeTables tables)
    {
        if (tables.Exists(GoldTables.Customer360))
        {
            yield return "Look next: 'show gold.customer360', 'reconcile', 'quarantine', 'tables'.";
        }
    }
}
