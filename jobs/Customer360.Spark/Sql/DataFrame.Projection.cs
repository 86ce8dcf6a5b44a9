using Customer360.Spark.Interop;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>These columns, in this order.</summary>
    public DataFrame Select(params Column[] columns) => columns.All(column => column.IsText)
        ? SelectExpr([.. columns.Select(column => column.SelectSql)])
        : Frame("select", Jvm.Columns(columns));

    /// <summary>The columns of these names; <c>*</c> stands for all, a dot reaches into a struct.</summary>
    public DataFrame Select(string column, params string[] columns) => Frame("select", column, Jvm.Strings(columns));

    /// <summary>One column for each SQL expression; <c>expr AS name</c> names it.</summary>
    public DataFrame SelectExpr(params string[] expressions) => Frame("selectExpr", Jvm.Strings(expressions));

    /// <summary>Adds a column at the end, or replaces the one of this name in its place.</summary>
    public DataFrame WithColumn(string name, Column value) => Frame("withColumn", name, value.ToJvm(Jvm));

    /// <summary>
    /// Adds or replaces several columns at once. The values see this DataFrame, not each other; new columns come in no promised
    /// order, so follow with <see cref="Select(Column[])"/> where the order matters.
    /// </summary>
    public DataFrame WithColumns(IEnumerable<KeyValuePair<string, Column>> values) => Frame("withColumns", Jvm.ColumnMap(values));

    /// <summary>Renames a column; without a column of this name nothing happens.</summary>
    public DataFrame WithColumnRenamed(string existing, string name) => Frame("withColumnRenamed", existing, name);

    /// <summary>Renames several columns at once, old name to new name; names that do not exist are passed over.</summary>
    public DataFrame WithColumnsRenamed(IEnumerable<KeyValuePair<string, string>> names) =>
        Frame("withColumnsRenamed", Jvm.TextMap(names));

    /// <summary>Sets the metadata of a column, given as a JSON object.</summary>
    public DataFrame WithMetadata(string column, string metadataJson) => Frame(
        "withMetadata", column, Jvm.CallStatic<JvmObject>("org.apache.spark.sql.types.Metadata", "fromJson", metadataJson));

    /// <summary>Leaves out the columns of these names; names that do not exist are passed over.</summary>
    public DataFrame Drop(params string[] columns) => Frame("drop", Jvm.Strings(columns));

    /// <summary>Leaves out these columns; columns that do not exist are passed over.</summary>
    public DataFrame Drop(Column column, params Column[] columns) => columns.Length == 0
        ? Frame("drop", column.ToJvm(Jvm))
        : Frame("drop", column.ToJvm(Jvm), Jvm.Columns(columns));

    /// <summary>The same rows as a DataFrame of its own.</summary>
    public DataFrame ToDF() => Frame("toDF");

    /// <summary>Renames all columns by position; as many names as columns.</summary>
    public DataFrame ToDF(params string[] columns) => Frame("toDF", Jvm.Strings(columns));

    /// <summary>
    /// Reorders by name and casts to <paramref name="schema"/>; a column that is missing becomes null where that is allowed, a
    /// cast that can lose something is refused.
    /// </summary>
    public DataFrame To(StructType schema) => Frame("to", Jvm.Type(schema));

    /// <summary>Gives the DataFrame a name by which <c>name.column</c> reaches its columns after a join.</summary>
    public DataFrame As(string alias) => Frame("as", alias);

    /// <summary>The same as <see cref="As"/>.</summary>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>
    /// Turns columns into rows: for each row and each of <paramref name="values"/> one row of the <paramref name="ids"/>, the
    /// column's name and its value. The values need a common type.
    /// </summary>
    public DataFrame Unpivot(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Frame("unpivot", Jvm.Columns(ids), Jvm.Columns(values), variableColumnName, valueColumnName);

    /// <summary>Turns all columns that are not among <paramref name="ids"/> into rows.</summary>
    public DataFrame Unpivot(Column[] ids, string variableColumnName, string valueColumnName) =>
        Frame("unpivot", Jvm.Columns(ids), variableColumnName, valueColumnName);

    /// <summary>The same as <see cref="Unpivot(Column[], Column[], string, string)"/>.</summary>
    public DataFrame Melt(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <summary>The same as <see cref="Unpivot(Column[], string, string)"/>.</summary>
    public DataFrame Melt(Column[] ids, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, variableColumnName, valueColumnName);

    /// <summary>Swaps rows and columns; the first column's values become names. Runs a plan to learn them.</summary>
    public DataFrame Transpose() => Frame("transpose");

    /// <summary>Swaps rows and columns; the values of <paramref name="index"/> become names. Runs a plan to learn them.</summary>
    public DataFrame Transpose(Column index) => Frame("transpose", index.ToJvm(Jvm));

    /// <summary>Each row as a JSON object in one text column <c>value</c>; null fields are left out.</summary>
    public DataFrame ToJSON()
    {
        using var texts = _jvm.Call<JvmObject>("toJSON");
        return new DataFrame(texts.Call<JvmObject>("toDF"));
    }
}
