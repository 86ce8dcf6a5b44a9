using System.Collections;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>Which Spark type goes with a C# type or value.</summary>
internal static class TypeInference
{
    // What Spark itself takes for decimals whose size nobody gave: 20 digits before the point, 18 after it.
    private static readonly DecimalType AnyDecimal = new(DecimalType.MaxPrecision, 18);

    private static readonly Dictionary<Type, DataType> Simple = new()
    {
        [typeof(bool)] = new BooleanType(),
        [typeof(sbyte)] = new ByteType(),
        [typeof(byte)] = new ShortType(),
        [typeof(short)] = new ShortType(),
        [typeof(ushort)] = new IntegerType(),
        [typeof(int)] = new IntegerType(),
        [typeof(uint)] = new LongType(),
        [typeof(long)] = new LongType(),
        [typeof(float)] = new FloatType(),
        [typeof(double)] = new DoubleType(),
        [typeof(string)] = new StringType(),
        [typeof(byte[])] = new BinaryType(),
        [typeof(decimal)] = AnyDecimal,
        [typeof(BigDecimal)] = AnyDecimal,
        [typeof(Date)] = new DateType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(Timestamp)] = new TimestampType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(DateTime)] = new TimestampType(),
        [typeof(TimeOnly)] = new TimeType(),
        [typeof(TimeSpan)] = new DayTimeIntervalType(),
        [typeof(YearMonthInterval)] = new YearMonthIntervalType(),
        [typeof(CalendarInterval)] = new CalendarIntervalType(),
    };

    /// <summary>The type of a value that is known; a DateTime of unspecified kind has no time zone.</summary>
    public static DataType OfValue(object? value) => value switch
    {
        null => new NullType(),
        DateTime { Kind: DateTimeKind.Unspecified } => new TimestampNtzType(),
        Row row => row.Schema,
        GenericRow row => row.ToRow().Schema,
        IDictionary map => OfMap(map),
        IEnumerable items when value is not string and not byte[] => OfItems(items),
        _ => OfClr(value.GetType()),
    };

    /// <summary>The type that every value of a C# type fits into.</summary>
    /// <exception cref="SchemaException">No Spark type goes with it.</exception>
    public static DataType OfClr(Type type) => OfClr(type, []);

    public static bool IsSimple(Type type) => Simple.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    private static DataType OfClr(Type type, List<Type> outer)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple;
        }

        if (ClrShapes.MapOf(type) is { } map)
        {
            return new MapType(OfClr(map.Key, outer), OfClr(map.Value, outer), ClrShapes.CanBeNull(map.Value));
        }

        if (ClrShapes.ElementOf(type) is { } element)
        {
            return new ArrayType(OfClr(element, outer), ClrShapes.CanBeNull(element));
        }

        if (outer.Contains(type) || type.Namespace == nameof(System) || type == typeof(object) || type.IsPrimitive || type.IsEnum)
        {
            throw new SchemaException($"No Spark type goes with C# type '{type.Name}'. Give the schema, or use another type.");
        }

        return OfRecord(type, [.. outer, type]);
    }

    private static StructType OfRecord(Type type, List<Type> outer)
    {
        var members = RecordShape.Of(type).Readable;
        return members.Count > 0
            ? new StructType(members.Select(member => new StructField(member.ColumnName, OfClr(member.Type, outer), member.CanBeNull)))
            : throw new SchemaException($"C# type '{type.Name}' has no public properties, so it makes no columns.");
    }

    private static MapType OfMap(IDictionary map)
    {
        var key = map.Keys.Cast<object>().Select(OfValue).FirstOrDefault() ?? new NullType();
        return new MapType(key, Common(map.Values.Cast<object?>()));
    }

    private static ArrayType OfItems(IEnumerable items) =>
        ClrShapes.ElementOf(items.GetType()) is { } element && element != typeof(object)
            ? new ArrayType(OfClr(element))
            : new ArrayType(Common(items.Cast<object?>()));

    private static DataType Common(IEnumerable<object?> values) =>
        values.FirstOrDefault(value => value is not null) is { } known ? OfValue(known) : new NullType();
}
