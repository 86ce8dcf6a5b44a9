using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

/// <summary>
/// A table in Delta's format. Getting one reads its newest state's description, no rows. Each method that changes the table is
/// one transaction: all of it happens or nothing.
/// </summary>
/// <remarks>
/// The factories without a session use the one that is active in this flow of the program, which is the one built last in it
/// unless <c>SparkSession.SetActiveSession</c> says otherwise.
/// </remarks>
public sealed partial class DeltaTable : IJvmHandle
{
    private const string ClassName = "io.delta.tables.DeltaTable";

    private readonly JvmObject _jvm;

    internal DeltaTable(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    private Jvm Jvm => _jvm.Jvm;

    /// <summary>The table at a path.</summary>
    /// <exception cref="AnalysisException">There is no Delta table at the path.</exception>
    public static DeltaTable ForPath(string path) => ForPath(SparkSession.Active(), path);

    /// <summary>The table at a path.</summary>
    /// <exception cref="AnalysisException">There is no Delta table at the path.</exception>
    public static DeltaTable ForPath(SparkSession sparkSession, string path) => Of(sparkSession, "forPath", path);

    /// <summary>The table at a path, with options for its file system.</summary>
    /// <exception cref="AnalysisException">There is no Delta table at the path.</exception>
    public static DeltaTable ForPath(SparkSession sparkSession, string path, IReadOnlyDictionary<string, string> hadoopConf) =>
        Of(sparkSession, "forPath", path, sparkSession.Jvm.TextMap(hadoopConf));

    /// <summary>The table of this name in the catalog.</summary>
    /// <exception cref="AnalysisException">There is no Delta table of this name.</exception>
    public static DeltaTable ForName(string tableOrViewName) => ForName(SparkSession.Active(), tableOrViewName);

    /// <summary>The table of this name in the catalog.</summary>
    /// <exception cref="AnalysisException">There is no Delta table of this name.</exception>
    public static DeltaTable ForName(SparkSession sparkSession, string tableOrViewName) =>
        Of(sparkSession, "forName", tableOrViewName);

    /// <summary>Whether a path holds, or lies inside of, a Delta table.</summary>
    public static bool IsDeltaTable(string identifier) => IsDeltaTable(SparkSession.Active(), identifier);

    /// <summary>Whether a path holds, or lies inside of, a Delta table.</summary>
    public static bool IsDeltaTable(SparkSession sparkSession, string identifier) =>
        sparkSession.Jvm.CallStatic<bool>(ClassName, "isDeltaTable", sparkSession, identifier);

    /// <summary>
    /// Makes a Delta table of Parquet files where they lie, named e.g. <c>parquet.`/path`</c>. Reads the footer of every file.
    /// </summary>
    public static DeltaTable ConvertToDelta(SparkSession sparkSession, string identifier) =>
        Of(sparkSession, "convertToDelta", identifier);

    /// <summary>Makes a Delta table of partitioned Parquet files; the partition columns are given as DDL, e.g. <c>day date</c>.</summary>
    public static DeltaTable ConvertToDelta(SparkSession sparkSession, string identifier, string partitionSchema) =>
        Of(sparkSession, "convertToDelta", identifier, partitionSchema);

    /// <summary>Makes a Delta table of partitioned Parquet files.</summary>
    public static DeltaTable ConvertToDelta(
        SparkSession sparkSession, string identifier, Sql.Types.StructType partitionSchema) =>
        Of(sparkSession, "convertToDelta", identifier, sparkSession.Jvm.Type(partitionSchema));

    /// <summary>Gives the table a name by which conditions reach its columns.</summary>
    public DeltaTable As(string alias) => new(_jvm.Consume<JvmObject>("as", alias));

    /// <summary>The same as <see cref="As"/>.</summary>
    public DeltaTable Alias(string alias) => As(alias);

    /// <summary>The rows of the table as a lazy DataFrame; an action on it sees the state of the table at that time.</summary>
    public DataFrame ToDF() => Frame("toDF");

    /// <summary>
    /// The versions of the table that are still known, newest first: who did what when, and what it changed.
    /// </summary>
    public DataFrame History() => Frame("history");

    /// <summary>The newest <paramref name="limit"/> versions of the table, newest first.</summary>
    public DataFrame History(int limit) => Frame("history", limit);

    /// <summary>One row that describes the table: format, id, location, partitions, number and bytes of files, properties, protocol.</summary>
    public DataFrame Detail() => Frame("detail");

    /// <summary>Writes a manifest of the table's files for other engines; the mode is <c>symlink_format_manifest</c>.</summary>
    public void Generate(string mode) => _jvm.Consume("generate", mode);

    private static DeltaTable Of(SparkSession session, string factory, params ReadOnlySpan<object?> args) =>
        new(session.Jvm.CallStatic<JvmObject>(ClassName, factory, [session, .. args]));

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));

    private async Task<DataFrame> FrameAsync(string method, CancellationToken cancel, params object?[] args) =>
        new(await _jvm.ConsumeAsync<JvmObject>(method, cancel, args).ConfigureAwait(false));

    private async Task RunAsync(string method, CancellationToken cancel, params object?[] args) =>
        await _jvm.ConsumeAsync<object?>(method, cancel, args).ConfigureAwait(false);
}
