using System.Globalization;

namespace Customer360.Spark.Sql.Types;

/// <summary>An instant in microseconds, shown in UTC; the value of a <see cref="TimestampType"/> column.</summary>
public sealed class Timestamp : IEquatable<Timestamp>, IComparable<Timestamp>
{
    /// <summary>
    /// Takes the instant of <paramref name="dateTime"/>: local times are turned into UTC, those of unspecified kind are read as UTC.
    /// </summary>
    public Timestamp(DateTime dateTime)
        : this(MicrosOf(dateTime.Kind == DateTimeKind.Local ? dateTime.ToUniversalTime() : dateTime))
    {
    }

    /// <summary>Takes the instant of <paramref name="instant"/>.</summary>
    public Timestamp(DateTimeOffset instant)
        : this(MicrosOf(instant.UtcDateTime))
    {
    }

    /// <summary>Makes the instant given in UTC.</summary>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond)
        : this(MicrosOf(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc)) + microsecond)
    {
    }

    internal Timestamp(long microsSinceEpoch) => MicrosSinceEpoch = microsSinceEpoch;

    /// <summary>
    /// Microseconds since 1970-01-01 in UTC, negative before it; Spark's own range is wider than that of <see cref="DateTime"/>.
    /// </summary>
    public long MicrosSinceEpoch { get; }

    /// <summary>The year in UTC.</summary>
    public int Year => ToDateTime().Year;

    /// <summary>The month in UTC, 1 to 12.</summary>
    public int Month => ToDateTime().Month;

    /// <summary>The day of the month in UTC, 1 to 31.</summary>
    public int Day => ToDateTime().Day;

    /// <summary>The hour in UTC, 0 to 23.</summary>
    public int Hour => ToDateTime().Hour;

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => ToDateTime().Minute;

    /// <summary>The second, 0 to 59.</summary>
    public int Second => ToDateTime().Second;

    /// <summary>What lies after the second, in microseconds, 0 to 999,999.</summary>
    public int Microsecond => (int)(ToDateTime().Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>Whether both are the same instant.</summary>
    public static bool operator ==(Timestamp? left, Timestamp? right) => Equals(left, right);

    /// <summary>Whether the instants differ.</summary>
    public static bool operator !=(Timestamp? left, Timestamp? right) => !Equals(left, right);

    /// <summary>Whether the left instant comes first; null comes before everything.</summary>
    public static bool operator <(Timestamp? left, Timestamp? right) => Comparer<Timestamp>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left instant comes last.</summary>
    public static bool operator >(Timestamp? left, Timestamp? right) => Comparer<Timestamp>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left instant comes first or is the same.</summary>
    public static bool operator <=(Timestamp? left, Timestamp? right) => Comparer<Timestamp>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left instant comes last or is the same.</summary>
    public static bool operator >=(Timestamp? left, Timestamp? right) => Comparer<Timestamp>.Default.Compare(left, right) >= 0;

    /// <summary>Gives the instant as a UTC <see cref="DateTime"/>.</summary>
    /// <exception cref="DataConversionException">The instant lies outside the years 1 to 9999.</exception>
    public DateTime ToDateTime() => DateTimeOf(MicrosSinceEpoch, DateTimeKind.Utc);

    /// <summary>Gives the instant with offset zero.</summary>
    /// <exception cref="DataConversionException">The instant lies outside the years 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => new(ToDateTime());

    /// <inheritdoc/>
    public bool Equals(Timestamp? other) => other is not null && other.MicrosSinceEpoch == MicrosSinceEpoch;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Timestamp);

    /// <inheritdoc/>
    public override int GetHashCode() => MicrosSinceEpoch.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Timestamp? other) => other is null ? 1 : MicrosSinceEpoch.CompareTo(other.MicrosSinceEpoch);

    /// <summary>Gives the instant in UTC as <c>yyyy-MM-dd HH:mm:ss.ffffffZ</c>.</summary>
    public override string ToString() => ToDateTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    internal static long MicrosOf(DateTime dateTime) =>
        (dateTime.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
        - ((dateTime.Ticks - DateTime.UnixEpoch.Ticks) % TimeSpan.TicksPerMicrosecond < 0 ? 1 : 0);

    internal static DateTime DateTimeOf(long microsSinceEpoch, DateTimeKind kind) =>
        // Compared before it is multiplied: a far instant would wrap around into a believable one.
        microsSinceEpoch is >= MinMicros and <= MaxMicros
            ? new DateTime(DateTime.UnixEpoch.Ticks + (microsSinceEpoch * TimeSpan.TicksPerMicrosecond), kind)
            : throw new DataConversionException(
                "An instant lies outside the years 1 to 9999, which is all .NET's types hold. Read it as 'Timestamp', or cast it to text.",
                null, nameof(DateTime), nameof(Timestamp));

    private const long MinMicros = -62_135_596_800_000_000;

    private const long MaxMicros = 253_402_300_799_999_999;
}
