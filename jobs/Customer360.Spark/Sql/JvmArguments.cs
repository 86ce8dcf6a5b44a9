using System.Globalization;

using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>Turns C# arguments into the exact Java types that Spark's overloads ask for; the only place that does.</summary>
internal static class JvmArguments
{
    private const string ColumnClass = "org.apache.spark.sql.Column";

    /// <summary>
    /// Calls, and then releases the references among the arguments, which were made for this call alone. Handles such as
    /// DataFrames stay.
    /// </summary>
    public static T Consume<T>(this JvmObject target, string method, params ReadOnlySpan<object?> args)
    {
        try
        {
            return target.Call<T>(method, args);
        }
        finally
        {
            Release(args);
        }
    }

    public static void Consume(this JvmObject target, string method, params ReadOnlySpan<object?> args) =>
        target.Consume<object?>(method, args);

    public static async Task<T> ConsumeAsync<T>(
        this JvmObject target, string method, CancellationToken cancel, params object?[] args)
    {
        try
        {
            return await target.CallAsync<T>(method, cancel, args).ConfigureAwait(false);
        }
        finally
        {
            Release(args);
        }
    }

    public static JvmObject Columns(this Jvm jvm, IEnumerable<Column> columns) =>
        Holding([.. columns.Select(column => (object?)column.ToJvm(jvm))], items => jvm.Array(ColumnClass, items));

    public static JvmObject Doubles(this Jvm jvm, IEnumerable<double> values) =>
        jvm.Array("double", [.. values.Select(value => (object?)value)]);

    public static JvmObject Objects(this Jvm jvm, IEnumerable<object?> values) =>
        Holding([.. values.Select(value => Value(jvm, value))], items => jvm.Array("java.lang.Object", items));

    /// <summary>A java.util.List of literals, as pivot takes its values.</summary>
    public static JvmObject Values(this Jvm jvm, IEnumerable<object?> values) =>
        Holding([.. values.Select(value => Value(jvm, value))], jvm.List);

    public static JvmObject TextMap(this Jvm jvm, IEnumerable<KeyValuePair<string, string>> entries) =>
        jvm.Map(entries.Select(entry => KeyValuePair.Create(entry.Key, (object?)entry.Value)));

    public static JvmObject ColumnMap(this Jvm jvm, IEnumerable<KeyValuePair<string, Column>> entries) =>
        jvm.ValueMap(entries);

    /// <summary>The same as an immutable Scala Map, which is all that Spark's own merge takes.</summary>
    public static JvmObject ScalaColumnMap(this Jvm jvm, IEnumerable<KeyValuePair<string, Column>> entries)
    {
        using var map = jvm.ColumnMap(entries);
        return jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toScalaMap", map);
    }

    public static JvmObject ValueMap<T>(this Jvm jvm, IEnumerable<KeyValuePair<string, T>> entries)
    {
        KeyValuePair<string, object?>[] values = [.. entries.Select(entry => KeyValuePair.Create(entry.Key, Value(jvm, entry.Value)))];
        return Holding([.. values.Select(entry => entry.Value)], _ => jvm.Map(values));
    }

    /// <summary>A java.util.Map whose keys need not be text; Jvm.Map only knows text keys.</summary>
    public static JvmObject Mapping<TKey, TValue>(this Jvm jvm, IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        var map = jvm.New("java.util.HashMap");
        foreach (var (key, value) in entries)
        {
            map.Call("put", Value(jvm, key), Value(jvm, value));
        }

        return map;
    }

    public static JvmObject Properties(this Jvm jvm, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var properties = jvm.New("java.util.Properties");
        foreach (var (key, value) in entries)
        {
            properties.Call("setProperty", key, value);
        }

        return properties;
    }

    public static JvmObject Type(this Jvm jvm, DataType type) =>
        jvm.CallStatic<JvmObject>("org.apache.spark.sql.types.DataType", "fromJson", type.Json);

    /// <summary>Scala's Some around <paramref name="value"/>, or None for null.</summary>
    public static JvmObject Option(this Jvm jvm, object? value) => jvm.CallStatic<JvmObject>("scala.Option", "apply", value);

    /// <summary>An immutable Scala Seq of what a Java list holds.</summary>
    public static JvmObject Seq(this Jvm jvm, JvmObject list) =>
        jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toSeq", list);

    /// <summary>A Java collection of these items, which it keeps, so that their references need not be.</summary>
    private static JvmObject Holding(object?[] items, Func<object?[], JvmObject> collect)
    {
        try
        {
            return collect(items);
        }
        finally
        {
            Release(items);
        }
    }

    private static void Release(ReadOnlySpan<object?> args)
    {
        foreach (var argument in args)
        {
            (argument as JvmObject)?.Dispose();
        }
    }

    /// <summary>
    /// A plain value as the wire knows it; everything else, such as dates, becomes the JVM's literal column of it.
    /// </summary>
    private static object? Value(Jvm jvm, object? value) => value switch
    {
        null or bool or int or long or double or decimal or string => value,
        float single => (double)single,
        short or byte or sbyte => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        JvmObject or IJvmHandle => value,
        Column column => column.ToJvm(jvm),
        _ => Functions.Lit(value).ToJvm(jvm),
    };
}
