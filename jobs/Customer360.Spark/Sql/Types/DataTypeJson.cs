using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Customer360.Spark.Sql.Types;

internal static class DataTypeJson
{
    public static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    private const int MaxDepth = 1000;

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    public static DataType Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!json.AsSpan().TrimStart().StartsWith("{") && !json.AsSpan().TrimStart().StartsWith("\""))
        {
            return Named(json.Trim());
        }

        try
        {
            using var document = JsonDocument.Parse(json, ReaderOptions);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SchemaException("The text is not the JSON of a Spark data type.", error);
        }
    }

    private static DataType Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return Named(json.GetString()!);
        }

        return json.GetProperty("type").GetString() switch
        {
            "struct" => new StructType(json.GetProperty("fields").EnumerateArray().Select(ReadField)),
            "array" => new ArrayType(Read(json.GetProperty("elementType")), json.GetProperty("containsNull").GetBoolean()),
            "map" => new MapType(
                Read(json.GetProperty("keyType")), Read(json.GetProperty("valueType")), json.GetProperty("valueContainsNull").GetBoolean()),
            "udt" => new UserDefinedType(json.Clone(), Read(json.GetProperty("sqlType"))),
            var other => throw Unknown(other ?? "null"),
        };
    }

    private static StructField ReadField(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        Read(json.GetProperty("type")),
        json.GetProperty("nullable").GetBoolean(),
        json.TryGetProperty("metadata", out var metadata) ? JsonObject.Create(metadata.Clone()) : null);

    // Spark's names are few and all of them are SQL as well, but for these, which SQL calls by other words.
    private static DataType Named(string name) => name switch
    {
        "integer" => new IntegerType(),
        "long" => new LongType(),
        "short" => new ShortType(),
        "byte" => new ByteType(),
        "null" => new NullType(),
        _ => FromSql(name),
    };

    private static DataType FromSql(string name)
    {
        try
        {
            return DataType.FromDdl(name);
        }
        catch (SchemaException)
        {
            throw Unknown(name);
        }
    }

    private static SchemaException Unknown(string name) => new($"'{name}' is no data type that this client knows.");
}
