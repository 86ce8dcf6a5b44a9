using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>Begins a new table; refused when there is one.</summary>
    public static DeltaTableBuilder Create() => Create(SparkSession.Active());

    /// <summary>Begins a new table; refused when there is one.</summary>
    public static DeltaTableBuilder Create(SparkSession sparkSession) => Builder(sparkSession, "create");

    /// <summary>Begins a new table; when there is one, it stays as it is.</summary>
    public static DeltaTableBuilder CreateIfNotExists() => CreateIfNotExists(SparkSession.Active());

    /// <summary>Begins a new table; when there is one, it stays as it is.</summary>
    public static DeltaTableBuilder CreateIfNotExists(SparkSession sparkSession) => Builder(sparkSession, "createIfNotExists");

    /// <summary>Begins an empty table in place of one, whose history it continues; refused when there is none.</summary>
    public static DeltaTableBuilder Replace() => Replace(SparkSession.Active());

    /// <summary>Begins an empty table in place of one, whose history it continues; refused when there is none.</summary>
    public static DeltaTableBuilder Replace(SparkSession sparkSession) => Builder(sparkSession, "replace");

    /// <summary>Begins a new table, or an empty one in place of one that is there.</summary>
    public static DeltaTableBuilder CreateOrReplace() => CreateOrReplace(SparkSession.Active());

    /// <summary>Begins a new table, or an empty one in place of one that is there.</summary>
    public static DeltaTableBuilder CreateOrReplace(SparkSession sparkSession) => Builder(sparkSession, "createOrReplace");

    /// <summary>Begins a column with more than a name and a type.</summary>
    public static DeltaColumnBuilder ColumnBuilder(string colName) => ColumnBuilder(SparkSession.Active(), colName);

    /// <summary>Begins a column with more than a name and a type.</summary>
    public static DeltaColumnBuilder ColumnBuilder(SparkSession sparkSession, string colName) =>
        new(sparkSession.Jvm.CallStatic<JvmObject>(ClassName, "columnBuilder", sparkSession, colName));

    private static DeltaTableBuilder Builder(SparkSession session, string factory) =>
        new(session.Jvm.CallStatic<JvmObject>(ClassName, factory, session));
}
