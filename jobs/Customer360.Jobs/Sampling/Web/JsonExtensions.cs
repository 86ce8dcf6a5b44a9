using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>Properties of which the export writes the null as well.</summary>
internal static class JsonExtensions
{
    public static void Text(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes true, or null for false: the export knows no false here.</summary>
    public static void TrueOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Empty(this Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }
}
