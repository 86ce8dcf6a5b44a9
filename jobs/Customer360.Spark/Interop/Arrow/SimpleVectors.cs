using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

internal sealed class NullVector : ColumnVector
{
    protected override object? Box(int index) => null;

    // A column of nothing but nulls has no buffers at all.
    protected override void LoadValidity(RecordBatch batch, int count, int nulls)
    {
    }

    protected override void LoadValues(RecordBatch batch, int count)
    {
    }
}

internal sealed class BooleanVector : ColumnVector<bool>
{
    // Boxed once: a million rows would otherwise bring a million of them.
    private static readonly object True = true;
    private static readonly object False = false;

    private byte[] _bits = [];

    public override bool Get(int index) => (_bits[index >> 3] & (1 << (index & 7))) != 0;

    protected override object Box(int index) => Get(index) ? True : False;

    protected override void LoadValues(RecordBatch batch, int count)
    {
        var length = (int)((count + 7L) / 8);
        Copy(batch.NextBuffer(length)[..length], ref _bits);
    }
}

/// <summary>Numbers that are the same in Arrow and in C#.</summary>
internal sealed class NumberVector<T> : FixedVector<T, T>
    where T : unmanaged
{
    public override T Get(int index) => Stored(index);
}

internal sealed class DateVector : FixedVector<int, Date>
{
    public override Date Get(int index) => new(Stored(index));

    public DateOnly GetDateOnly(int index) => Date.DateOnlyOf(Stored(index));

    public DateTime GetDateTime(int index) => GetDateOnly(index).ToDateTime(TimeOnly.MinValue);
}

internal sealed class TimestampVector : FixedVector<long, Timestamp>
{
    public override Timestamp Get(int index) => new(Stored(index));

    public DateTime GetDateTime(int index) => Timestamp.DateTimeOf(Stored(index), DateTimeKind.Utc);

    public DateTimeOffset GetDateTimeOffset(int index) => new(GetDateTime(index));
}

internal sealed class TimestampNtzVector : FixedVector<long, DateTime>
{
    public override DateTime Get(int index) => Timestamp.DateTimeOf(Stored(index), DateTimeKind.Unspecified);
}

internal sealed class TimeVector : FixedVector<long, TimeOnly>
{
    public override TimeOnly Get(int index) => new(Stored(index) / TimeSpan.NanosecondsPerTick);

    public TimeSpan GetTimeSpan(int index) => Get(index).ToTimeSpan();
}

internal sealed class DayTimeIntervalVector : FixedVector<long, TimeSpan>
{
    public override TimeSpan Get(int index)
    {
        try
        {
            return new TimeSpan(checked(Stored(index) * TimeSpan.TicksPerMicrosecond));
        }
        catch (OverflowException)
        {
            throw new DataConversionException(
                "An interval of days to seconds is longer than 'TimeSpan' can hold. Cast the column to text in the query.",
                null, nameof(TimeSpan), "interval");
        }
    }
}

internal sealed class YearMonthIntervalVector : FixedVector<int, YearMonthInterval>
{
    public override YearMonthInterval Get(int index) => new(Stored(index));

    public int GetMonths(int index) => Stored(index);
}

internal sealed class CalendarIntervalVector : FixedVector<CalendarIntervalVector.MonthDayNano, CalendarInterval>
{
    private const long NanosecondsPerMicrosecond = 1000;

    public override CalendarInterval Get(int index)
    {
        var stored = Stored(index);
        return new CalendarInterval(stored.Months, stored.Days, stored.Nanoseconds / NanosecondsPerMicrosecond);
    }

    /// <summary>As Arrow lays it out.</summary>
    internal readonly record struct MonthDayNano(int Months, int Days, long Nanoseconds);
}

internal sealed class DecimalVector(int scale) : FixedVector<Int128, decimal>
{
    private static readonly UInt128 MaxMantissa = (UInt128.One << 96) - 1;

    public override decimal Get(int index) => TryGet(index, out var value)
        ? value
        : throw new DataConversionException(
            "A number has more digits than 'decimal' can hold. Read the column as 'BigDecimal' instead.",
            null, nameof(Decimal), nameof(BigDecimal));

    public BigDecimal GetBigDecimal(int index) => new(Stored(index), scale);

    // The cast keeps the compiler from making a BigDecimal of both.
    protected override object Box(int index) => TryGet(index, out var value) ? (object)value : GetBigDecimal(index);

    private bool TryGet(int index, out decimal value)
    {
        var unscaled = Stored(index);
        var magnitude = (UInt128)(unscaled < 0 ? -unscaled : unscaled);
        if (magnitude > MaxMantissa || scale > 28)
        {
            return GetBigDecimal(index).TryToDecimal(out value);
        }

        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, (byte)scale);
        return true;
    }
}
