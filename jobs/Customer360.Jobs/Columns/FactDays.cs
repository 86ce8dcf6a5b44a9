using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Columns;

/// <summary>Days and hours of facts, as people at the source count them.</summary>
public static class FactDays
{
    /// <summary>The calendar day of a fact in its source's own zone; a date column is that day already.</summary>
    /// <exception cref="InvalidOperationException">The table declares no fact time.</exception>
    public static Column Of(Table table)
    {
        var time = table.FactTime ?? throw new InvalidOperationException($"Table '{table.FullName}' declares no fact time.");
        return table[time].Type == "date" ? Col(time) : ToDate(Local(Col(time)));
    }

    /// <summary>A UTC time as the clocks at the row's source showed it.</summary>
    public static Column Local(Column time) => FromUtcTimestamp(time, Col(Lineage.SourceZone));
}
