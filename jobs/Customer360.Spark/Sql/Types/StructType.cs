using System.Text.Json;

namespace Customer360.Spark.Sql.Types;

/// <summary>Named fields in order: the schema of a table, or the type of a nested row.</summary>
public sealed class StructType : DataType
{
    /// <summary>Makes a struct of the fields given, in their order.</summary>
    public StructType(IEnumerable<StructField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = [.. fields];
    }

    /// <summary>The fields in order.</summary>
    public List<StructField> Fields { get; }

    /// <inheritdoc/>
    public override string TypeName => "struct";

    /// <inheritdoc/>
    public override string SimpleString =>
        $"struct<{string.Join(",", Fields.Select(column => $"{column.Name}:{column.DataType.SimpleString}"))}>";

    /// <inheritdoc/>
    public override string Sql => $"STRUCT<{string.Join(", ", Fields.Select(column => column.NestedSql))}>";

    /// <summary>The fields as column definitions, as <c>CREATE TABLE</c> and <c>Schema(string)</c> of readers take them.</summary>
    public string Ddl => string.Join(",", Fields.Select(column => column.Ddl));

    /// <summary>Reads a struct from Spark's JSON.</summary>
    /// <exception cref="SchemaException">The text is not the JSON of a struct.</exception>
    public static StructType FromJson(string json) =>
        ParseDataType(json) as StructType ?? throw new SchemaException("The JSON names a type that is no struct, so it is no schema.");

    /// <summary>
    /// Reads column definitions, for instance <c>id BIGINT NOT NULL, name STRING COMMENT 'as printed'</c>; no JVM takes part.
    /// </summary>
    /// <exception cref="SchemaException">The text is no list of column definitions.</exception>
    public static new StructType FromDdl(string ddl) => new DdlParser(ddl).ParseColumns();

    /// <summary>
    /// Gives the place of the field called <paramref name="name"/>: the one written the same, else the one that differs in case only.
    /// </summary>
    /// <exception cref="SchemaException">No field, or more than one, is called that.</exception>
    public int IndexOf(string name)
    {
        var index = Find(name, StringComparison.Ordinal);
        index = index == NotFound ? Find(name, StringComparison.OrdinalIgnoreCase) : index;
        return index switch
        {
            NotFound => throw new SchemaException(
                $"No column is called '{name}'. There are: {string.Join(", ", Fields.Select(column => column.Name))}."),
            Ambiguous => throw new SchemaException(
                $"More than one column is called '{name}'. Ask for the column by its position, or rename one."),
            _ => index,
        };
    }

    internal const int NotFound = -1;

    internal const int Ambiguous = -2;

    internal int Find(string name, StringComparison comparison)
    {
        var found = NotFound;
        for (var i = 0; i < Fields.Count; i++)
        {
            if (!Fields[i].Name.Equals(name, comparison))
            {
                continue;
            }

            if (found >= 0)
            {
                return Ambiguous;
            }

            found = i;
        }

        return found;
    }

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WriteStartArray("fields");
        foreach (var field in Fields)
        {
            field.WriteJson(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
