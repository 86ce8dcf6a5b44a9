using System.Text.Json;
using System.Text.Json.Nodes;

namespace Customer360.Spark.Sql.Types;

/// <summary>A column of a table, or a field of a struct.</summary>
public sealed class StructField
{
    private const string CommentKey = "comment";

    /// <summary>Makes a field; <paramref name="metadata"/> is copied.</summary>
    public StructField(string name, DataType dataType, bool isNullable = true, JsonObject? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(dataType);
        Name = name;
        DataType = dataType;
        IsNullable = isNullable;
        Metadata = metadata?.DeepClone().AsObject() ?? [];
    }

    /// <summary>Name as written; Spark compares names without regard to case unless told otherwise.</summary>
    public string Name { get; }

    /// <summary>Type of the values.</summary>
    public DataType DataType { get; }

    /// <summary>Whether a value may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>What else Spark keeps with the field; empty if nothing.</summary>
    public JsonObject Metadata { get; }

    /// <summary>What the field means, in words; null if nobody said.</summary>
    public string? Comment =>
        Metadata[CommentKey] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The field as a column definition, for instance <c>name STRING NOT NULL COMMENT 'as printed'</c>.</summary>
    public string Ddl => Definition(" ");

    internal string NestedSql => Definition(": ");

    /// <summary>The same field with a comment.</summary>
    public StructField WithComment(string comment)
    {
        var metadata = Metadata.DeepClone().AsObject();
        metadata[CommentKey] = comment;
        return new StructField(Name, DataType, IsNullable, metadata);
    }

    /// <summary>Gives the definition of the column.</summary>
    public override string ToString() => Ddl;

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WritePropertyName("type");
        DataType.WriteJson(writer);
        writer.WriteBoolean("nullable", IsNullable);
        writer.WritePropertyName("metadata");
        Metadata.WriteTo(writer);
        writer.WriteEndObject();
    }

    private string Definition(string separator)
    {
        var comment = Comment is { } text ? $" COMMENT {DdlText.Literal(text)}" : "";
        return $"{DdlText.Name(Name)}{separator}{DataType.Sql}{(IsNullable ? "" : " NOT NULL")}{comment}";
    }
}
