using System.Collections;

namespace Customer360.Spark.Sql;

internal static class ValueEquality
{
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (IDictionary a, IDictionary b) => AreEqual(a, b),
        (IList a, IList b) => AreEqual(a, b),
        _ => left.Equals(right),
    };

    public static int HashOf(object? value)
    {
        if (value is IDictionary map)
        {
            return map.Count;
        }

        if (value is not IList list)
        {
            return value?.GetHashCode() ?? 0;
        }

        var hash = default(HashCode);
        foreach (var item in list)
        {
            hash.Add(HashOf(item));
        }

        return hash.ToHashCode();
    }

    private static bool AreEqual(IList left, IList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !AreEqual(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }
}
