using Customer360.Jobs.Columns;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>How two versions of a table differ, row by row of its key.</summary>
internal static class TableDifferences
{
    /// <summary>The column that says what would have to be done to the old version.</summary>
    internal const string Change = "_change";

    /// <summary>A row only the new version has.</summary>
    internal const string Insert = "insert";

    /// <summary>A row whose content differs.</summary>
    internal const string Update = "update";

    /// <summary>A row only the old version has.</summary>
    internal const string Delete = "delete";

    /// <summary>The rows that differ, marked in <see cref="Change"/>; for a row that left, the old one.</summary>
    /// <param name="table">The table; both frames have its columns.</param>
    /// <param name="newer">The new version.</param>
    /// <param name="older">The old version.</param>
    /// <param name="withAbsent">Whether rows that only the old version has are among the result.</param>
    internal static DataFrame Of(Table table, DataFrame newer, DataFrame older, bool withAbsent = true)
    {
        var columns = table.Columns.Select(column => Col($"`{column.Name}`")).ToArray();
        var sameKey = Conditions.All(table.Key.Select(key => Col($"new.`{key}`").EqNullSafe(Col($"old.`{key}`"))));
        var same = Conditions.All(table.ComparedColumns.Select(name => Col($"new.`{name}`").EqNullSafe(Col($"old.`{name}`"))));
        var change = When(Col("new").IsNull(), Lit(Delete)).When(Col("old").IsNull(), Lit(Insert)).When(!same, Lit(Update));

        return newer.Select(Struct(columns).As("new"))
            .Join(older.Select(Struct(columns).As("old")), sameKey, withAbsent ? "full_outer" : "left_outer")
            .Select(Coalesce(Col("new"), Col("old")).As("row"), change.As(Change))
            .Filter(Col(Change).IsNotNull())
            .Select(Col("row.*"), Col(Change));
    }
}
