using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>Turns the values rows are made of into the types callers ask for, as long as nothing can be lost.</summary>
internal static class ValueConverter
{
    // What whole numbers may become, the narrowest first.
    private static readonly Type[] Wider =
        [typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(BigDecimal)];

    private static readonly ConcurrentDictionary<Type, Func<object, object?>> Collections = new();

    public static T To<T>(object? value, string? column)
    {
        if (value is T already)
        {
            return already;
        }

        return value is null && default(T) is null ? default! : (T)To(typeof(T), value, column)!;
    }

    public static object? To(Type target, object? value, string? column)
    {
        if (value is null)
        {
            return ClrShapes.CanBeNull(target) ? null : throw Null(target, column);
        }

        var plain = Nullable.GetUnderlyingType(target) ?? target;
        if (plain.IsInstanceOfType(value))
        {
            return value;
        }

        return Simple(plain, value) ?? Nested(plain, value, column) ?? throw Mismatch(plain, value.GetType(), column);
    }

    public static DataConversionException Null(Type target, string? column) => new(
        $"{Subject(column)} is null and cannot be read as '{target.Name}'. Ask for '{target.Name}?' instead, or leave out rows with null.",
        column, target.Name, "null");

    public static DataConversionException Mismatch(Type target, Type actual, string? column) => new(
        $"{Subject(column)} holds '{actual.Name}' and cannot be read as '{target.Name}' without loss. "
        + $"Ask for '{actual.Name}', or cast the column in the query.",
        column, target.Name, actual.Name);

    /// <summary>Whether every value of one type of numbers is one of the other.</summary>
    public static bool Widens(Type from, Type to) =>
        Array.IndexOf(Wider, to) is var place and >= 0
        && (from == typeof(sbyte) || (from == typeof(short) && place > 0) || (from == typeof(int) && to != typeof(float) && place > 1)
            || (from == typeof(long) && (to == typeof(decimal) || to == typeof(BigDecimal)))
            || (from == typeof(float) && to == typeof(double)));

    private static string Subject(string? column) => column is null ? "The value" : $"Column '{column}'";

    private static object? Simple(Type target, object value)
    {
        if (!Widens(value.GetType(), target))
        {
            return Rarer(target, value);
        }

        return target == typeof(BigDecimal)
            ? BigDecimal.From(Convert.ToDecimal(value, CultureInfo.InvariantCulture))
            : Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static object? Rarer(Type target, object value) => value switch
    {
        Date day when target == typeof(DateOnly) => day.ToDateOnly(),
        Date day when target == typeof(DateTime) => day.ToDateTime(),
        Timestamp instant when target == typeof(DateTimeOffset) => instant.ToDateTimeOffset(),
        Timestamp instant when target == typeof(DateTime) => instant.ToDateTime(),
        TimeOnly time when target == typeof(TimeSpan) => time.ToTimeSpan(),
        YearMonthInterval interval when target == typeof(int) => interval.Months,
        decimal number when target == typeof(BigDecimal) => BigDecimal.From(number),
        BigDecimal number when target == typeof(decimal) && number.TryToDecimal(out var fits) => fits,
        _ => null,
    };

    private static object? Nested(Type target, object value, string? column) => value switch
    {
        IDictionary map when ClrShapes.MapOf(target) is { } types => ToMap(target, types, map, column),
        IList items when target == typeof(ArrayList) => new ArrayList(items),
        IList items when value is not byte[] && ClrShapes.ElementOf(target) is { } element => ToList(target, element, items, column),
        Row row when !target.IsPrimitive && target.Namespace != nameof(System) => RowMapper.FromRow(target, row),
        Row row when RecordShape.Of(target).IsTuple => RowMapper.FromRow(target, row),
        _ => null,
    };

    private static object? ToList(Type target, Type element, IList items, string? column)
    {
        var array = Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(To(element, items[i], column), i);
        }

        return Shaped(target, typeof(List<>).MakeGenericType(element), array);
    }

    private static object? ToMap(Type target, (Type Key, Type Value) types, IDictionary map, string? column)
    {
        var made = typeof(Dictionary<,>).MakeGenericType(types.Key, types.Value);
        var typed = (IDictionary)Activator.CreateInstance(made)!;
        foreach (DictionaryEntry entry in map)
        {
            typed[To(types.Key, entry.Key, column)!] = To(types.Value, entry.Value, column);
        }

        return Shaped(target, made, typed);
    }

    // An array or dictionary as it is where that will do, else a copy in the collection asked for, else nothing.
    private static object? Shaped(Type target, Type usual, object items)
    {
        if (target.IsInstanceOfType(items))
        {
            return items;
        }

        var wanted = target.IsAssignableFrom(usual) ? usual : target;
        return Collections.GetOrAdd(wanted, Maker)(items);
    }

    private static Func<object, object?> Maker(Type collection)
    {
        var constructor = collection.IsAbstract ? null : collection.GetConstructors().FirstOrDefault(candidate =>
            candidate.GetParameters() is [{ ParameterType: var only }]
            && typeof(IEnumerable).IsAssignableFrom(only)
            && only != typeof(string));
        return items => constructor?.GetParameters()[0].ParameterType.IsInstanceOfType(items) == true ? constructor.Invoke([items]) : null;
    }
}
