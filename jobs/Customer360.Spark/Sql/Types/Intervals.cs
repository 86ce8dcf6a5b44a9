using System.Globalization;

namespace Customer360.Spark.Sql.Types;

/// <summary>Years and months as one number of months; the value of a <see cref="YearMonthIntervalType"/> column.</summary>
public readonly record struct YearMonthInterval(int Months) : IComparable<YearMonthInterval>
{
    private const int MonthsPerYear = 12;

    /// <summary>Makes the interval of so many years and months.</summary>
    public YearMonthInterval(int years, int months)
        : this(checked((years * MonthsPerYear) + months))
    {
    }

    /// <summary>Whether the left interval is shorter.</summary>
    public static bool operator <(YearMonthInterval left, YearMonthInterval right) => left.Months < right.Months;

    /// <summary>Whether the left interval is longer.</summary>
    public static bool operator >(YearMonthInterval left, YearMonthInterval right) => left.Months > right.Months;

    /// <summary>Whether the left interval is shorter or the same.</summary>
    public static bool operator <=(YearMonthInterval left, YearMonthInterval right) => left.Months <= right.Months;

    /// <summary>Whether the left interval is longer or the same.</summary>
    public static bool operator >=(YearMonthInterval left, YearMonthInterval right) => left.Months >= right.Months;

    /// <inheritdoc/>
    public int CompareTo(YearMonthInterval other) => Months.CompareTo(other.Months);

    /// <summary>Gives years and months as SQL writes them, for instance <c>-1-2</c>.</summary>
    public override string ToString()
    {
        var magnitude = Math.Abs((long)Months);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(Months < 0 ? "-" : "")}{magnitude / MonthsPerYear}-{magnitude % MonthsPerYear}");
    }
}

/// <summary>
/// Months, days and microseconds, which have no fixed length in terms of each other; the value of a
/// <see cref="CalendarIntervalType"/> column.
/// </summary>
public readonly record struct CalendarInterval(int Months, int Days, long Microseconds);
