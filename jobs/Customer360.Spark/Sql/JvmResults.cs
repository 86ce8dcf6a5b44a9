using System.Globalization;

using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>Reads the JVM results that come as references: arrays, lists and options.</summary>
internal static class JvmResults
{
    /// <summary>The items of a Java array of any class, one call an item.</summary>
    public static List<JvmObject> ReadArray(this Jvm jvm, JvmObject array)
    {
        const string reflection = "java.lang.reflect.Array";
        var items = new List<JvmObject>();
        var length = jvm.CallStatic<int>(reflection, "getLength", array);
        for (var index = 0; index < length; index++)
        {
            items.Add(jvm.CallStatic<JvmObject>(reflection, "get", array, index));
        }

        return items;
    }

    /// <summary>A double[] in one reply.</summary>
    public static double[] ReadDoubles(this Jvm jvm, JvmObject array) =>
        Doubles(jvm.CallStatic<string>("java.util.Arrays", "toString", array));

    /// <summary>A double[][], two calls a row.</summary>
    public static double[][] ReadDoubleRows(this Jvm jvm, JvmObject rows) => [.. jvm.ReadArray(rows).Select(jvm.ReadDoubles)];

    private static double[] Doubles(string text) =>
    [
        .. text.Split(['[', ']', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
