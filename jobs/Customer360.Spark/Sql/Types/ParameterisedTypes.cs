using System.Globalization;

namespace Customer360.Spark.Sql.Types;

/// <summary>A number of fixed precision; <see cref="decimal"/> in C#, <see cref="BigDecimal"/> where that is too small.</summary>
public sealed class DecimalType : DataType
{
    internal const int MaxPrecision = 38;

    /// <summary>
    /// Makes the type of numbers with <paramref name="precision"/> digits, <paramref name="scale"/> of them after the point.
    /// </summary>
    /// <exception cref="SchemaException">More than 38 digits, or more after the point than there are.</exception>
    public DecimalType(int precision = 10, int scale = 0)
    {
        if (precision is < 0 or > MaxPrecision || scale > precision)
        {
            throw new SchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"'decimal({precision},{scale})' is no type: give a precision of at most 38 and a scale no larger than it."));
        }

        Precision = precision;
        Scale = scale;
    }

    /// <summary>Number of digits, before and after the point.</summary>
    public int Precision { get; }

    /// <summary>Number of digits after the point.</summary>
    public int Scale { get; }

    /// <inheritdoc/>
    public override string TypeName => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");
}

/// <summary>Text filled up with blanks to a fixed length; only in schemas of tables, a read gives <see cref="StringType"/>.</summary>
public sealed class CharType(int length) : DataType
{
    /// <summary>Number of characters.</summary>
    public int Length { get; } = length;

    /// <inheritdoc/>
    public override string TypeName => string.Create(CultureInfo.InvariantCulture, $"char({Length})");
}

/// <summary>Text of a limited length; only in schemas of tables, a read gives <see cref="StringType"/>.</summary>
public sealed class VarcharType(int length) : DataType
{
    /// <summary>The largest number of characters.</summary>
    public int Length { get; } = length;

    /// <inheritdoc/>
    public override string TypeName => string.Create(CultureInfo.InvariantCulture, $"varchar({Length})");
}

/// <summary>A time of day; <see cref="TimeOnly"/> in C#, which keeps 100 nanoseconds.</summary>
public sealed class TimeType(int precision = TimeType.MicrosecondPrecision) : DataType
{
    internal const int MicrosecondPrecision = 6;

    /// <summary>Number of digits after the second, 0 to 6.</summary>
    public int Precision { get; } = precision;

    /// <inheritdoc/>
    public override string TypeName => string.Create(CultureInfo.InvariantCulture, $"time({Precision})");
}

/// <summary>Years and months; <see cref="YearMonthInterval"/> in C#.</summary>
public sealed class YearMonthIntervalType : DataType
{
    internal static readonly string[] Units = ["year", "month"];

    /// <summary>Makes the type that reaches from one unit to another, years to months unless said otherwise.</summary>
    /// <exception cref="SchemaException">The units are not year or month, or in the wrong order.</exception>
    public YearMonthIntervalType(string start = "year", string end = "month")
    {
        IntervalUnits.Check(Units, start, end);
        Start = start;
        End = end;
    }

    /// <summary>The largest unit: <c>year</c> or <c>month</c>.</summary>
    public string Start { get; }

    /// <summary>The smallest unit: <c>year</c> or <c>month</c>.</summary>
    public string End { get; }

    /// <inheritdoc/>
    public override string TypeName => IntervalUnits.Name(Start, End);
}

/// <summary>Days down to microseconds; <see cref="TimeSpan"/> in C#.</summary>
public sealed class DayTimeIntervalType : DataType
{
    internal static readonly string[] Units = ["day", "hour", "minute", "second"];

    /// <summary>Makes the type that reaches from one unit to another, days to seconds unless said otherwise.</summary>
    /// <exception cref="SchemaException">The units are not day, hour, minute or second, or in the wrong order.</exception>
    public DayTimeIntervalType(string start = "day", string end = "second")
    {
        IntervalUnits.Check(Units, start, end);
        Start = start;
        End = end;
    }

    /// <summary>The largest unit: <c>day</c>, <c>hour</c>, <c>minute</c> or <c>second</c>.</summary>
    public string Start { get; }

    /// <summary>The smallest unit: <c>day</c>, <c>hour</c>, <c>minute</c> or <c>second</c>.</summary>
    public string End { get; }

    /// <inheritdoc/>
    public override string TypeName => IntervalUnits.Name(Start, End);
}

internal static class IntervalUnits
{
    public static string Name(string start, string end) => start == end ? $"interval {start}" : $"interval {start} to {end}";

    public static void Check(string[] units, string start, string end)
    {
        var (first, last) = (Array.IndexOf(units, start), Array.IndexOf(units, end));
        if (first < 0 || last < first)
        {
            throw new SchemaException(
                $"'{Name(start, end)}' is no type: give two of {string.Join(", ", units)}, the larger unit first.");
        }
    }
}
