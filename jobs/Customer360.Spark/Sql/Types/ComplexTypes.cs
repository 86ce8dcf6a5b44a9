using System.Text.Json;

namespace Customer360.Spark.Sql.Types;

/// <summary>A list of values of one type; an array of objects in C#, or any typed list on request.</summary>
public sealed class ArrayType(DataType elementType, bool containsNull = true) : DataType
{
    /// <summary>Type of the elements.</summary>
    public DataType ElementType { get; } = elementType;

    /// <summary>Whether an element may be null.</summary>
    public bool ContainsNull { get; } = containsNull;

    /// <inheritdoc/>
    public override string TypeName => "array";

    /// <inheritdoc/>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    /// <inheritdoc/>
    public override string Sql => $"ARRAY<{ElementType.Sql}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WritePropertyName("elementType");
        ElementType.WriteJson(writer);
        writer.WriteBoolean("containsNull", ContainsNull);
        writer.WriteEndObject();
    }
}

/// <summary>Values by key; a dictionary in C#. Keys are never null.</summary>
public sealed class MapType(DataType keyType, DataType valueType, bool valueContainsNull = true) : DataType
{
    /// <summary>Type of the keys.</summary>
    public DataType KeyType { get; } = keyType;

    /// <summary>Type of the values.</summary>
    public DataType ValueType { get; } = valueType;

    /// <summary>Whether a value may be null.</summary>
    public bool ValueContainsNull { get; } = valueContainsNull;

    /// <inheritdoc/>
    public override string TypeName => "map";

    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    /// <inheritdoc/>
    public override string Sql => $"MAP<{KeyType.Sql}, {ValueType.Sql}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WritePropertyName("keyType");
        KeyType.WriteJson(writer);
        writer.WritePropertyName("valueType");
        ValueType.WriteJson(writer);
        writer.WriteBoolean("valueContainsNull", ValueContainsNull);
        writer.WriteEndObject();
    }
}

/// <summary>A type registered with the JVM under a class name; its values come as values of <see cref="SqlType"/>.</summary>
public sealed class UserDefinedType : DataType
{
    private readonly JsonElement _json;

    internal UserDefinedType(JsonElement json, DataType sqlType)
    {
        _json = json;
        SqlType = sqlType;
    }

    /// <summary>The type the values are stored as.</summary>
    public DataType SqlType { get; }

    /// <inheritdoc/>
    public override string TypeName => "udt";

    /// <inheritdoc/>
    public override string SimpleString => SqlType.SimpleString;

    /// <inheritdoc/>
    public override string Sql => SqlType.Sql;

    internal override void WriteJson(Utf8JsonWriter writer) => _json.WriteTo(writer);
}
