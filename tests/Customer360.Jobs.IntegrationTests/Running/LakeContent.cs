using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.IntegrationTests.Running;

/// <summary>Every row of every table of a lake, without the columns that say which run or file it came from.</summary>
internal sealed class LakeContent
{
    private readonly ILookup<string, string> _rows;

    private LakeContent(ILookup<string, string> rows) => _rows = rows;

    /// <summary>Tables that hold rows.</summary>
    internal IReadOnlyList<string> Tables => [.. _rows.Select(table => table.Key).Order(StringComparer.Ordinal)];

    internal static LakeContent Of(string root)
    {
        var tables = new LakeTables(SparkFixture.Current.Spark, new Lake(root));
        var rows = AllTables.All.Where(tables.Exists)
            .Select(table => tables.Read(table).Select(
                Lit(table.FullName).As("name"),
                ToJson(Struct([.. table.BusinessColumns.Select(column => Col($"`{column.Name}`"))])).As("content")))
            .Aggregate((all, next) => all.Union(next))
            .Collect();
        return new LakeContent(rows.ToLookup(row => row.GetAs<string>(0), row => row.GetAs<string>(1)));
    }

    /// <summary>One line for every row that only one of the two has.</summary>
    internal IEnumerable<string> DifferencesTo(LakeContent other) => Tables.Union(other.Tables).SelectMany(table =>
        Without(_rows[table], other._rows[table]).Select(row => $"only here: {table} {row}")
            .Concat(Without(other._rows[table], _rows[table]).Select(row => $"only there: {table} {row}")));

    // Bronze has no key: a record may be there twice, and then has to be there twice in both.
    private static IEnumerable<string> Without(IEnumerable<string> rows, IEnumerable<string> others)
    {
        var left = others.CountBy(row => row).ToDictionary();
        foreach (var row in rows)
        {
            var count = left.GetValueOrDefault(row);
            left[row] = count - 1;
            if (count <= 0)
            {
                yield return row;
            }
        }
    }
}
