using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Columns;

/// <summary>Days and hours of facts, as people at the source count them.</summary>
public static class FactDays
{
    /// <summary>The calendar day of a fact in its source's own zone; a date column is that day already.</summary>
    /// <exception cref="InvalidOperationException">The table declares no fact time.</exception>
    public static Column Of(Table table) => IsDay(table) ? Time(table) : ToDate(Local(Time(table)));

    /// <summary>Whether a fact happened on <paramref name="day"/> or before.</summary>
    /// <exception cref="InvalidOperationException">The table declares no fact time.</exception>
    // No zone is a day ahead of UTC: what happened before the day began there is decided without working out the zone's clock.
    public static Column IsUpTo(Table table, DateOnly day) =>
        IsDay(table) ? Time(table) <= Lit(day) : (Time(table) < Lit(Start(day))) | (Of(table) <= Lit(day));

    /// <summary>Whether a fact happened on a later day than <paramref name="day"/>.</summary>
    /// <exception cref="InvalidOperationException">The table declares no fact time.</exception>
    public static Column IsAfter(Table table, DateOnly day) =>
        IsDay(table) ? Time(table) > Lit(day) : (Time(table) >= Lit(Start(day))) & (Of(table) > Lit(day));

    /// <summary>A UTC time as the clocks at the row's source showed it.</summary>
    public static Column Local(Column time) => When(Col(Lineage.SourceZone) == "UTC", time).Otherwise(FromUtcTimestamp(time, Col(Lineage.SourceZone)));

    private static bool IsDay(Table table) => table[TimeOf(table)].Type == "date";

    private static Column Time(Table table) => Col(TimeOf(table));

    private static string TimeOf(Table table) =>
        table.FactTime ?? throw new InvalidOperationException($"Table '{table.FullName}' declares no fact time.");

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
