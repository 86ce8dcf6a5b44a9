using System.Globalization;

namespace Customer360.Spark.Sql.Types;

#pragma warning disable CA1716 // Programs written for Microsoft.Spark know the type by this name.
/// <summary>A day of the calendar, without time and zone; the value of a <see cref="DateType"/> column.</summary>
public sealed class Date : IEquatable<Date>, IComparable<Date>
#pragma warning restore CA1716
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Takes the day of <paramref name="dateTime"/> as it is written there; time and kind do not matter.</summary>
    public Date(DateTime dateTime)
        : this(DateOnly.FromDateTime(dateTime))
    {
    }

    /// <summary>Makes the day given.</summary>
    public Date(int year, int month, int day)
        : this(new DateOnly(year, month, day))
    {
    }

    /// <summary>Makes the day given.</summary>
    public Date(DateOnly date)
        : this(date.DayNumber - Epoch)
    {
    }

    internal Date(int daysSinceEpoch) => DaysSinceEpoch = daysSinceEpoch;

    /// <summary>Days since 1970-01-01, negative before it; Spark's own range is wider than that of <see cref="DateOnly"/>.</summary>
    public int DaysSinceEpoch { get; }

    /// <summary>The year.</summary>
    public int Year => ToDateOnly().Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => ToDateOnly().Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => ToDateOnly().Day;

    /// <summary>Whether both are the same day.</summary>
    public static bool operator ==(Date? left, Date? right) => Equals(left, right);

    /// <summary>Whether the days differ.</summary>
    public static bool operator !=(Date? left, Date? right) => !Equals(left, right);

    /// <summary>Whether the left day comes first; null comes before everything.</summary>
    public static bool operator <(Date? left, Date? right) => Comparer<Date>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left day comes last.</summary>
    public static bool operator >(Date? left, Date? right) => Comparer<Date>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left day comes first or is the same.</summary>
    public static bool operator <=(Date? left, Date? right) => Comparer<Date>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left day comes last or is the same.</summary>
    public static bool operator >=(Date? left, Date? right) => Comparer<Date>.Default.Compare(left, right) >= 0;

    /// <summary>Gives midnight of the day, of unspecified kind.</summary>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    /// <summary>Gives the day as .NET's own type.</summary>
    /// <exception cref="DataConversionException">The day lies outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() => DateOnlyOf(DaysSinceEpoch);

    /// <inheritdoc/>
    public bool Equals(Date? other) => other is not null && other.DaysSinceEpoch == DaysSinceEpoch;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Date);

    /// <inheritdoc/>
    public override int GetHashCode() => DaysSinceEpoch;

    /// <inheritdoc/>
    public int CompareTo(Date? other) => other is null ? 1 : DaysSinceEpoch.CompareTo(other.DaysSinceEpoch);

    /// <summary>Gives the day as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly DateOnlyOf(int daysSinceEpoch) =>
        daysSinceEpoch >= -Epoch && daysSinceEpoch <= DateOnly.MaxValue.DayNumber - Epoch
        ? DateOnly.FromDayNumber(daysSinceEpoch + Epoch)
        : throw new DataConversionException(
            "A day lies outside the years 1 to 9999, which is all .NET's types can hold. Read it as 'Date', or cast the column to text.",
            null, nameof(DateOnly), nameof(Date));
}
