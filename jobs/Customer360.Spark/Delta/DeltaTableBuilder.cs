using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Delta;

/// <summary>
/// Describes a table that <see cref="Execute"/> makes. It needs a name, a location or both; columns come in the order they are
/// added.
/// </summary>
public sealed class DeltaTableBuilder : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DeltaTableBuilder(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>The name in the catalog, or <c>delta.`/path`</c>.</summary>
    public DeltaTableBuilder TableName(string identifier) => With("tableName", identifier);

    /// <summary>The folder of the table; below the catalog's warehouse when not set.</summary>
    public DeltaTableBuilder Location(string location) => With("location", location);

    /// <summary>What the table is for.</summary>
    public DeltaTableBuilder Comment(string comment) => With("comment", comment);

    /// <summary>Sets a table property, e.g. <c>delta.enableChangeDataFeed</c>.</summary>
    public DeltaTableBuilder Property(string key, string value) => With("property", key, value);

    /// <summary>Adds a column of a type in Spark's notation, e.g. <c>decimal(10, 2)</c>.</summary>
    public DeltaTableBuilder AddColumn(string colName, string dataType, bool nullable = true) =>
        With("addColumn", colName, dataType, nullable);

    /// <summary>Adds a column.</summary>
    public DeltaTableBuilder AddColumn(string colName, DataType dataType, bool nullable = true) =>
        With("addColumn", colName, _jvm.Jvm.Type(dataType), nullable);

    /// <summary>Adds a column.</summary>
    public DeltaTableBuilder AddColumn(StructField column) => AddColumns(new StructType([column]));

    /// <summary>Adds a column that <see cref="DeltaTable.ColumnBuilder(string)"/> describes.</summary>
    public DeltaTableBuilder AddColumn(DeltaColumnBuilder column) => With("addColumn", column.Build());

    /// <summary>Adds several columns.</summary>
    public DeltaTableBuilder AddColumns(StructType columns) => With("addColumns", _jvm.Jvm.Type(columns));

    /// <summary>Puts the rows into folders by the values of these columns.</summary>
    public DeltaTableBuilder PartitionedBy(params string[] columns) => With("partitionedBy", _jvm.Jvm.Strings(columns));

    /// <summary>Lets Optimize bring rows together that are near each other in these columns; not together with partitions.</summary>
    public DeltaTableBuilder ClusterBy(params string[] columns) => With("clusterBy", _jvm.Jvm.Strings(columns));

    /// <summary>Makes the table.</summary>
    public DeltaTable Execute() => new(_jvm.Call<JvmObject>("execute"));

    private DeltaTableBuilder With(string method, params ReadOnlySpan<object?> args)
    {
        // Delta's builder changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }
}
