using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Columns of an export, at any depth, that nobody has listed: they stay in bronze, and a warning names them.</summary>
internal static class SchemaDrift
{
    /// <summary>Names in a record that its export is not known to have.</summary>
    internal const string Unlisted = "_unlisted";

    // A quote within a value is escaped, so a bare quoted text before a colon is a name. Of a text that is none, nothing is tried twice.
    private const string Name = "\"([^\"\\\\]++)\"\\s*+:";

    /// <summary>The names of a record that are not among <paramref name="known"/>; empty for nearly all records.</summary>
    // Not array_except, which would copy the list into a set of its own for each record.
    internal static Column NamesBeyond(IEnumerable<string> known) =>
        Filter(RegexpExtractAll(Col(BronzeTables.Record), Lit(Name), Lit(1)), name => !name.IsIn([.. known]));

    /// <summary>Aggregates the names over records.</summary>
    internal static Column Names => ArraySort(ArrayDistinct(Flatten(CollectSet(Col(Unlisted)))));
}
