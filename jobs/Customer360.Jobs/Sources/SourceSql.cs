using Customer360.Spark;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Sources;

/// <summary>The pieces of SQL a source is configured with.</summary>
internal static class SourceSql
{
    /// <summary>The SQL of the source by what it computes: a contract column or its change time.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Of(SourceOptions source) => source.ChangedAt.Length > 0 && source.ChangedAtColumn is null
        ? source.Expressions.Append(new(nameof(SourceOptions.ChangedAt), source.ChangedAt))
        : source.Expressions;

    /// <summary>
    /// Columns that the SQL reads and that are not among the <paramref name="physical"/> ones. Spark is asked only where a word is no column's
    /// name, as it alone knows whether the word is part of the language; it starts no job for that.
    /// </summary>
    internal static IReadOnlyList<string> Lacking(SparkSession spark, SourceOptions source, IReadOnlyList<string> physical)
    {
        var doubtful = Of(source).Select(sql => sql.Value).Where(sql => SqlNames.In(sql).Except(physical, StringComparer.OrdinalIgnoreCase).Any()).ToList();
        if (doubtful.Count == 0)
        {
            return [];
        }

        var rows = spark.Range(0).Select([.. physical.Select(name => Lit(null).Cast("string").As(name))]);
        return [.. doubtful.Select(sql => Unresolved(rows, sql)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Types are not those of the file, so anything else that is wrong with the SQL is left to the reading of it.
    private static string? Unresolved(DataFrame rows, string sql)
    {
        try
        {
            rows.Select(Expr(sql));
            return null;
        }
        catch (SparkCallException error) when (error.Condition?.StartsWith("UNRESOLVED_COLUMN", StringComparison.Ordinal) is true)
        {
            return error.Parameters.GetValueOrDefault("objectName", sql).Replace("`", "", StringComparison.Ordinal);
        }
        catch (SparkCallException)
        {
            return null;
        }
    }
}
