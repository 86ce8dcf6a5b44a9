using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Compat;

/// <summary>
/// Accepted rows with texts as they were delivered. The old systems knew neither trimming nor missing words, so a group, a comparison
/// or a printed value of theirs is of the text in the file.
/// </summary>
internal static class RawText
{
    /// <summary>All accepted rows of a table, whatever as-of is, with the named columns as delivered.</summary>
    /// <exception cref="ArgumentException">The table does not declare a column as read so, and would miss that its text alone has changed.</exception>
    internal static DataFrame ReadRaw(this JobContext job, Table table, params string[] columns) =>
        columns.FirstOrDefault(name => !table.Texts.Contains(name)) is { } missed
            ? throw new ArgumentException($"Table '{table.FullName}' does not declare '{missed}' among its texts.", nameof(columns))
            : Of(table, job.Read(table), job.Read(BronzeTables.Of(table)), columns);

    /// <summary>Replaces columns of accepted rows by the text of the record each row came from.</summary>
    internal static DataFrame Of(Table table, DataFrame accepted, DataFrame landed, params string[] columns)
    {
        var texts = landed.Select([.. Lineage.Record.Select(name => Col(name)), .. columns.Select(name => Col($"`{table[name].From}`").As(name))]);
        return accepted.Drop(columns).Join(texts, Lineage.Record, "left_outer");
    }
}
