using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Testing;

/// <summary>The columns and rows of a DataFrame at one time, the rows as text in which different values never look the same.</summary>
internal sealed record Snapshot(StructType Schema, IReadOnlyList<string> Rows)
{
    public static Snapshot Of(DataFrame frame)
    {
        var schema = frame.Schema();
        return new Snapshot(schema, [.. frame.Collect().Select(row => ShownValue.Of(row.Values))]);
    }

    public string SchemaText(bool nullability) =>
        string.Join(", ", Schema.Fields.Select(field =>
            $"{field.Name} {field.DataType.SimpleString}{(nullability && !field.IsNullable ? " not null" : "")}"));
}
