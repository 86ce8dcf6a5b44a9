using System.Collections;

namespace Customer360.Spark.Sql;

/// <summary>What a C# type is made of, as far as rows are concerned.</summary>
internal static class ClrShapes
{
    public static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    /// <summary>Type of the elements of an array or collection; null for everything else, text, bytes and maps included.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return ArgumentsOf(type, typeof(IEnumerable<>)) is [var element] ? element : ElementOfUntyped(type);
    }

    /// <summary>Types of the keys and values of a dictionary; null for everything else.</summary>
    public static (Type Key, Type Value)? MapOf(Type type)
    {
        var arguments = ArgumentsOf(type, typeof(IDictionary<,>)) ?? ArgumentsOf(type, typeof(IReadOnlyDictionary<,>));
        return arguments is [var key, var value] ? (key, value) : null;
    }

    private static Type? ElementOfUntyped(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary).IsAssignableFrom(type) ? typeof(object) : null;

    private static Type[]? ArgumentsOf(Type type, Type generic) =>
        type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic)?
            .GetGenericArguments();
}
