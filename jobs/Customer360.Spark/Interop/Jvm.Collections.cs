using System.Text.Json;

namespace Customer360.Spark.Interop;

/// <content>Collections of Java, in as few round trips as Py4J allows.</content>
internal sealed partial class Jvm
{
    private const char Separator = '\u0001';

    private static readonly string SeparatorText = Separator.ToString();

    private readonly Lock _helpers = new();
    private JvmObject? _pattern;
    private JvmObject? _json;

    /// <summary>A <c>String[]</c>.</summary>
    internal JvmObject Strings(IEnumerable<string> values)
    {
        var items = values as IReadOnlyCollection<string> ?? [.. values];
        return items.Count == 0 || !CanBeJoined(items)
            ? Array("java.lang.String", [.. items])
            : Pattern().Call<JvmObject>("split", string.Join(Separator, items), -1);
    }

    /// <summary>A <c>java.util.List</c> of strings.</summary>
    internal JvmObject StringList(IEnumerable<string> values)
    {
        var items = values as IReadOnlyCollection<string> ?? [.. values];

        // The tokenizer leaves empty items out.
        if (!CanBeJoined(items) || items.Any(item => item.Length == 0))
        {
            return List(items);
        }

        using var tokens = New("java.util.StringTokenizer", string.Join(Separator, items), SeparatorText);
        return CallStatic<JvmObject>("java.util.Collections", "list", tokens);
    }

    /// <summary>An array of exactly this class, as Py4J matches array parameters exactly; primitives by their Java names.</summary>
    internal JvmObject Array(string javaClass, IReadOnlyCollection<object?> items)
    {
        using var call = Begin(null);
        call.Command.NewArray(javaClass, items.Count).End();
        var array = Convert<JvmObject>(Finish(call, SessionOf([.. items]), javaClass, []), javaClass);
        var index = 0;
        foreach (var item in items)
        {
            call.Command.SetItem(array.Id, index++).Argument(item).End();
            Finish(call, null, javaClass, [item]);
        }

        return array;
    }

    /// <summary>A <c>java.util.ArrayList</c>.</summary>
    internal JvmObject List(IEnumerable<object?> items)
    {
        var list = New("java.util.ArrayList");
        foreach (var item in items)
        {
            list.Call("add", item);
        }

        return list;
    }

    /// <summary>A <c>java.util.HashMap</c>.</summary>
    internal JvmObject Map(IEnumerable<KeyValuePair<string, object?>> items)
    {
        var map = New("java.util.HashMap");
        foreach (var (key, value) in items)
        {
            (map.Call("put", key, value) as JvmObject)?.Dispose();
        }

        return map;
    }

    /// <summary>The items of a Java array, list or set of strings, in one reply.</summary>
    internal IReadOnlyList<string> ReadStrings(JvmObject listOfStrings) => ReadJson<string[]>(listOfStrings);

    /// <summary>Any plain Java data (strings, numbers, arrays, lists, maps with text keys) in one reply.</summary>
    internal T ReadJson<T>(JvmObject data) => JsonSerializer.Deserialize<T>(Json().Call<string>("writeValueAsString", data))!;

    private static bool CanBeJoined(IEnumerable<string?> items) => items.All(item => item?.Contains(Separator) == false);

    private JvmObject Pattern()
    {
        lock (_helpers)
        {
            return _pattern ??= CallStatic<JvmObject>("java.util.regex.Pattern", "compile", SeparatorText);
        }
    }

    private JvmObject Json()
    {
        lock (_helpers)
        {
            return _json ??= New("com.fasterxml.jackson.databind.ObjectMapper");
        }
    }
}
