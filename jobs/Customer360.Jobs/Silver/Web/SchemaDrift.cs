using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Columns of an export, at any depth, that nobody has listed: they stay in bronze, and a warning names them.</summary>
internal static class SchemaDrift
{
    /// <summary>Names in a record that its export is not known to have.</summary>
    internal const string Unlisted = "_unlisted";

    // A quote within a value is escaped, so a bare quoted text before a colon is a name. A text behind the colon is passed over in one go. Java
    // runs through a repeated class of characters in one loop where it is greedy, but not where it is possessive; neither ever has to give back,
    // as no class holds what follows it.
    private const string Name = "[,{]\\s*\"([^\"\\\\]+)\"\\s*:(?:\\s*\"[^\"\\\\]*\")?";

    /// <summary>The names of a record that are not among <paramref name="known"/>; empty for nearly all records.</summary>
    /// <param name="known">The listed names.</param>
    /// <param name="record">The record's text.</param>
    // Not array_except, which would copy the list into a set of its own for each record.
    internal static Column NamesBeyond(IEnumerable<string> known, Column record) =>
        Filter(RegexpExtractAll(record, Lit(Name), Lit(1)), name => !name.IsIn([.. known]));

    /// <summary>Aggregates the names over records.</summary>
    internal static Column Names => ArraySort(ArrayDistinct(Flatten(CollectSet(Col(Unlisted)))));
}
