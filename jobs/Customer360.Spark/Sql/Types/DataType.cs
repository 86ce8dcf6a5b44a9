using System.Text;
using System.Text.Json;

namespace Customer360.Spark.Sql.Types;

/// <summary>A type of values in Spark. Two types are equal when they mean the same, metadata of fields included.</summary>
public abstract class DataType : IEquatable<DataType>
{
    private protected DataType()
    {
    }

    /// <summary>The name Spark's JSON uses, for instance <c>integer</c>, <c>decimal(10,2)</c> or <c>array</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>The name Spark prints, for instance <c>int</c> or <c>array&lt;string&gt;</c>.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>The name SQL takes, for instance <c>INT</c> or <c>STRUCT&lt;a: STRING NOT NULL&gt;</c>.</summary>
    public virtual string Sql => SimpleString.ToUpperInvariant();

    /// <summary>The type in Spark's own JSON, without white space; <see cref="ParseDataType"/> reads it back.</summary>
    public string Json
    {
        get
        {
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, DataTypeJson.WriterOptions))
            {
                WriteJson(writer);
            }

            return Encoding.UTF8.GetString(buffer.ToArray());
        }
    }

    /// <summary>Reads a type from Spark's JSON, quoted or bare for simple types (<c>"integer"</c>).</summary>
    /// <exception cref="SchemaException">The text is no type that is known here.</exception>
    public static DataType ParseDataType(string json) => DataTypeJson.Parse(json);

    /// <summary>Reads a type from SQL, for instance <c>array&lt;decimal(10,2)&gt;</c>; no JVM takes part.</summary>
    /// <exception cref="SchemaException">The text is no type that is known here.</exception>
    public static DataType FromDdl(string ddl) => new DdlParser(ddl).ParseType();

    /// <inheritdoc/>
    public bool Equals(DataType? other) =>
        ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && other.Json == Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataType);

    /// <inheritdoc/>
    public override int GetHashCode() => SimpleString.GetHashCode(StringComparison.Ordinal);

    /// <summary>Gives <see cref="SimpleString"/>.</summary>
    public override string ToString() => SimpleString;

    internal virtual void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(TypeName);
}
