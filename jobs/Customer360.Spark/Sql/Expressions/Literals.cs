using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql.Expressions;

/// <summary>Writes .NET values as Spark SQL literals of the type that fits, in the invariant culture.</summary>
internal static class Literals
{
    private const string DayTimeFormat = @"d\ hh\:mm\:ss\.ffffff";
    private const string TimestampFormat = "yyyy-MM-dd HH:mm:ss.FFFFFF";

    /// <summary>The expression of a value: a column's own, or a literal.</summary>
    /// <exception cref="ArgumentException">Spark has no literal for the type of the value.</exception>
    internal static Expression Of(object? value) => value switch
    {
        null => new LiteralExpression("NULL"),
        Column column => column.Expression,
        double number when !double.IsFinite(number) => NotFinite(number, "DOUBLE"),
        float number when !float.IsFinite(number) => NotFinite(number, "FLOAT"),
        string text => new LiteralExpression(Text(text)),
        IDictionary map => Map(map),
        byte[] bytes => new LiteralExpression("X'" + Convert.ToHexString(bytes) + "'"),
        IEnumerable items => Array(items),
        _ => new LiteralExpression(Number(value) ?? Instant(value) ?? throw Refusal(value)),
    };

    internal static LiteralExpression Of(string value) => new(Text(value));

    /// <summary>Text between quotes; says the same whatever Spark's variable substitution is set to.</summary>
    internal static string Text(string value)
    {
        var sql = new StringBuilder(value.Length + 2).Append('\'');
        for (var index = 0; index < value.Length; index++)
        {
            AppendEscaped(sql, value[index], index + 1 < value.Length ? value[index + 1] : '\0');
        }

        return sql.Append('\'').ToString();
    }

    private static void AppendEscaped(StringBuilder sql, char character, char next)
    {
        switch (character)
        {
            case '\\' or '\'':
                sql.Append('\\').Append(character);
                break;
            case '\n':
                sql.Append("\\n");
                break;
            case '\r':
                sql.Append("\\r");
                break;
            case '\0':
                sql.Append("\\u0000");
                break;
            case '$' when next == '{':
                // Spark replaces ${name} in any SQL text, quoted or not.
                sql.Append("\\u0024");
                break;
            default:
                sql.Append(character);
                break;
        }
    }

    private static string? Number(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        sbyte number => Invariant(number) + "Y",
        byte number => Invariant(number) + "S",
        short number => Invariant(number) + "S",
        ushort number => Invariant(number),
        int number => Invariant(number),
        uint number => Invariant(number) + "L",
        long number => Invariant(number) + "L",
        ulong number => Invariant(number) + "BD",
        float number => Float(number) + "F",
        double number => Invariant(number) + "D",
        decimal number => Invariant(number) + "BD",
        BigDecimal number => number + "BD",
        BigInteger number => Invariant(number) + "BD",
        _ => null,
    };

    // A DateTime without a kind knows no zone, so it becomes the type without one, as it does in rows.
    private static string? Instant(object value) => value switch
    {
        char character => Text(character.ToString()),
        Guid guid => Text(guid.ToString()),
        DateTime { Kind: DateTimeKind.Unspecified } moment => $"TIMESTAMP_NTZ'{Wall(moment)}'",
        DateTime moment => $"TIMESTAMP_LTZ'{Wall(moment.ToUniversalTime())}Z'",
        DateTimeOffset moment => $"TIMESTAMP_LTZ'{Wall(moment.UtcDateTime)}Z'",
        Timestamp moment => $"TIMESTAMP_LTZ'{moment}'",
        Date date => $"DATE'{date}'",
        DateOnly date => $"DATE'{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        TimeOnly time => $"TIME'{time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        TimeSpan span => DayTime(span),
        YearMonthInterval span => $"INTERVAL '{span}' YEAR TO MONTH",
        CalendarInterval span => Calendar(span),
        _ => null,
    };

    private static string Calendar(CalendarInterval span)
    {
        var seconds = new BigDecimal(span.Microseconds, 6);
        return string.Create(CultureInfo.InvariantCulture, $"make_interval(0, {span.Months}, 0, {span.Days}, 0, 0, {seconds}BD)");
    }

    private static string DayTime(TimeSpan span)
    {
        var sign = span < TimeSpan.Zero ? "-" : string.Empty;
        return $"INTERVAL '{sign}{span.ToString(DayTimeFormat, CultureInfo.InvariantCulture)}' DAY TO SECOND";
    }

    private static string Wall(DateTime moment) => moment.ToString(TimestampFormat, CultureInfo.InvariantCulture);

    // The shortest text of the greatest float is a little above it, which Spark refuses.
    private static string Float(float number) =>
        MathF.Abs(number) == float.MaxValue ? Invariant((double)number) : Invariant(number);

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static LiteralExpression NotFinite(double number, string type)
    {
        var name = double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return new LiteralExpression($"CAST('{name}' AS {type})", name);
    }

    private static Expression Array(IEnumerable items)
    {
        var elements = items.Cast<object?>().Select(Of).ToArray();
        var array = new CallExpression("array", elements);
        return elements.Length == 0 && ElementType(items.GetType()) is { } type
            ? new CastExpression(array, $"ARRAY<{type}>", isTry: false)
            : array;
    }

    private static CallExpression Map(IDictionary map)
    {
        var entries = new List<Expression>();
        foreach (DictionaryEntry entry in map)
        {
            entries.Add(Of(entry.Key));
            entries.Add(Of(entry.Value));
        }

        return new CallExpression("map", entries);
    }

    // An empty array would otherwise hold nothing but nulls for Spark.
    private static string? ElementType(Type collection) => collection.GetInterfaces().Append(collection)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(type => SqlType(Nullable.GetUnderlyingType(type.GenericTypeArguments[0]) ?? type.GenericTypeArguments[0]))
        .FirstOrDefault(type => type is not null);

    private static string? SqlType(Type type) =>
        type == typeof(byte[]) ? "BINARY"
        : type == typeof(Guid) || type == typeof(char) || type == typeof(string) ? "STRING"
        : type == typeof(DateTimeOffset) || type == typeof(Timestamp) ? "TIMESTAMP_LTZ"
        : type == typeof(DateOnly) || type == typeof(Date) ? "DATE"
        : type == typeof(TimeSpan) ? "INTERVAL DAY TO SECOND"
        : NumberType(Type.GetTypeCode(type));

    private static string? NumberType(TypeCode code) => code switch
    {
        TypeCode.Boolean => "BOOLEAN",
        TypeCode.SByte => "TINYINT",
        TypeCode.Byte or TypeCode.Int16 => "SMALLINT",
        TypeCode.UInt16 or TypeCode.Int32 => "INT",
        TypeCode.UInt32 or TypeCode.Int64 => "BIGINT",
        TypeCode.UInt64 => "DECIMAL(20, 0)",
        TypeCode.Single => "FLOAT",
        TypeCode.Double => "DOUBLE",
        TypeCode.Decimal => "DECIMAL(38, 18)",
        _ => null,
    };

    private static ArgumentException Refusal(object value) => new(
        $"A {value.GetType()} cannot be a Spark literal; convert it to a number, text, date, timestamp, list or dictionary first.",
        nameof(value));
}
