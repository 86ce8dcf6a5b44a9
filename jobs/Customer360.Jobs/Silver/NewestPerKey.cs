using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>Which of several rows of a key stands.</summary>
internal static class NewestPerKey
{
    /// <summary>1 for the newest row of its key.</summary>
    internal const string Rank = "_rank";

    /// <summary>Adds the rank of every row within its key.</summary>
    /// <param name="table">The silver table, whose key it is.</param>
    /// <param name="rows">Rows of any number per key.</param>
    /// <param name="within">What parts the rows of a key into several sets, each with a newest row of its own.</param>
    /// <remarks>
    /// The source's own change time decides where it has one, else arrival: batch, file by name, position in the file. No two records
    /// agree in all of these, so the result does not depend on how Spark spreads the rows.
    /// </remarks>
    internal static DataFrame Ranked(Table table, DataFrame rows, params Column[] within)
    {
        var newestFirst = Window.PartitionBy([.. table.Key.Select(name => Col(name)), .. within]).OrderBy(
            Col(Lineage.ChangedAt).DescNullsLast(), Col(Lineage.BatchId).Desc(), Col(Lineage.FileNumber).Desc(), Col(Lineage.SourcePosition).Desc());
        return rows.WithColumn(Rank, RowNumber().Over(newestFirst));
    }
}
