using System.Numerics;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>The builders that a schema needs, and what each Spark type takes from C#.</summary>
internal static class ColumnBuilders
{
    public static ColumnBuilder[] Of(StructType schema) => Of(schema, "");

    public static ColumnBuilder Of(DataType type, string path, bool canBeNull)
    {
        var place = new Place(path, type.SimpleString, canBeNull);
        return type switch
        {
            NullType => new NullBuilder(place),
            BooleanType => new BooleanBuilder(place),
            ByteType => new FixedBuilder<sbyte>(place, Byte),
            ShortType => new FixedBuilder<short>(place, Short),
            IntegerType => new FixedBuilder<int>(place, Integer),
            LongType => new FixedBuilder<long>(place, Long),
            FloatType => new FixedBuilder<float>(place, Float),
            DoubleType => new FixedBuilder<double>(place, Double),
            DecimalType number => new FixedBuilder<Int128>(place, (object value, out Int128 stored) => Decimal(value, number, out stored)),
            StringType or CharType or VarcharType or VariantType => new BytesBuilder(place, isText: true),
            BinaryType => new BytesBuilder(place, isText: false),
            DateType => new FixedBuilder<int>(place, Day),
            TimestampType => new FixedBuilder<long>(place, Instant),
            TimestampNtzType => new FixedBuilder<long>(place, LocalTime),
            TimeType => new FixedBuilder<long>(place, Time),
            DayTimeIntervalType => new FixedBuilder<long>(place, DayTime),
            YearMonthIntervalType => new FixedBuilder<int>(place, YearMonth),
            CalendarIntervalType => new FixedBuilder<CalendarIntervalVector.MonthDayNano>(place, Calendar),
            ArrayType array => new ListBuilder(place, Of(array.ElementType, path + ".element", array.ContainsNull)),
            MapType map => new MapBuilder(
                place, Of(map.KeyType, path + ".key", canBeNull: false), Of(map.ValueType, path + ".value", map.ValueContainsNull)),
            StructType row => new StructBuilder(place, Of(row, path + ".")),
            _ => throw new SchemaException(
                $"Columns of type '{type.SimpleString}' cannot be made from local rows. Make another type and cast it in the query."),
        };
    }

    private static ColumnBuilder[] Of(StructType schema, string prefix) =>
        [.. schema.Fields.Select(field => Of(field.DataType, prefix + field.Name, field.IsNullable))];

    private static bool Is<T>(bool fits, T value, out T stored)
    {
        stored = value;
        return fits;
    }

    private static bool Byte(object value, out sbyte stored) => Is(value is sbyte, value as sbyte? ?? 0, out stored);

    private static bool Short(object value, out short stored) => value switch
    {
        short n => Is(true, n, out stored),
        sbyte n => Is(true, n, out stored),
        byte n => Is(true, n, out stored),
        _ => Is(false, default, out stored),
    };

    private static bool Integer(object value, out int stored) => value switch
    {
        int n => Is(true, n, out stored),
        ushort n => Is(true, n, out stored),
        _ => Short(value, out var narrow) ? Is(true, narrow, out stored) : Is(false, default, out stored),
    };

    private static bool Long(object value, out long stored) => value switch
    {
        long n => Is(true, n, out stored),
        uint n => Is(true, n, out stored),
        _ => Integer(value, out var narrow) ? Is(true, narrow, out stored) : Is(false, default, out stored),
    };

    private static bool Float(object value, out float stored) => value is float n
        ? Is(true, n, out stored)
        : Short(value, out var narrow) ? Is(true, narrow, out stored) : Is(false, default, out stored);

    private static bool Double(object value, out double stored) => value switch
    {
        double n => Is(true, n, out stored),
        float n => Is(true, n, out stored),
        _ => Integer(value, out var narrow) ? Is(true, narrow, out stored) : Is(false, default, out stored),
    };

    private static bool Decimal(object value, DecimalType type, out Int128 stored)
    {
        stored = 0;
        BigDecimal number;
        switch (value)
        {
            case decimal n:
                number = n;
                break;
            case BigDecimal n:
                number = n;
                break;
            default:
                if (!Long(value, out var whole))
                {
                    return false;
                }

                number = (decimal)whole;
                break;
        }

        return TryScale(number, type, out stored);
    }

    private static bool TryScale(BigDecimal number, DecimalType type, out Int128 stored)
    {
        stored = 0;
        var shift = type.Scale - number.Scale;
        var (unscaled, rest) = shift >= 0
            ? (number.Unscaled * BigInteger.Pow(10, shift), BigInteger.Zero)
            : BigInteger.DivRem(number.Unscaled, BigInteger.Pow(10, -shift));
        if (!rest.IsZero || BigInteger.Abs(unscaled) >= BigInteger.Pow(10, type.Precision))
        {
            return false;
        }

        stored = (Int128)unscaled;
        return true;
    }

    private static bool Day(object value, out int stored) => value switch
    {
        Date day => Is(true, day.DaysSinceEpoch, out stored),
        DateOnly day => Is(true, new Date(day).DaysSinceEpoch, out stored),
        _ => Is(false, default, out stored),
    };

    private static bool Instant(object value, out long stored) => value switch
    {
        Timestamp instant => Is(true, instant.MicrosSinceEpoch, out stored),
        DateTimeOffset instant => Is(true, Timestamp.MicrosOf(instant.UtcDateTime), out stored),
        DateTime { Kind: not DateTimeKind.Unspecified } instant => Is(true, Timestamp.MicrosOf(instant.ToUniversalTime()), out stored),
        _ => Is(false, default, out stored),
    };

    private static bool LocalTime(object value, out long stored) => value is DateTime { Kind: DateTimeKind.Unspecified } time
        ? Is(true, Timestamp.MicrosOf(time), out stored)
        : Is(false, default, out stored);

    private static bool Time(object value, out long stored) => value is TimeOnly time
        ? Is(true, time.Ticks * TimeSpan.NanosecondsPerTick, out stored)
        : Is(false, default, out stored);

    private static bool DayTime(object value, out long stored) => value is TimeSpan span
        ? Is(true, span.Ticks / TimeSpan.TicksPerMicrosecond, out stored)
        : Is(false, default, out stored);

    private static bool YearMonth(object value, out int stored) => value is YearMonthInterval interval
        ? Is(true, interval.Months, out stored)
        : Is(false, default, out stored);

    private static bool Calendar(object value, out CalendarIntervalVector.MonthDayNano stored)
    {
        const long NanosPerMicro = 1000, MostMicros = long.MaxValue / NanosPerMicro;
        return value is CalendarInterval { Microseconds: >= -MostMicros and <= MostMicros } interval
            ? Is(true, new(interval.Months, interval.Days, interval.Microseconds * NanosPerMicro), out stored)
            : Is(false, default, out stored);
    }
}
