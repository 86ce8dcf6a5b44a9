using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>Begins a compaction of the table, or of some of its partitions.</summary>
    public DeltaOptimizeBuilder Optimize() => new(_jvm.Call<JvmObject>("optimize"));

    /// <summary>
    /// Deletes files that no version within the table's retention needs; older versions can no longer be read. The folders are
    /// listed in <c>spark.sql.sources.parallelPartitionDiscovery.parallelism</c> tasks, 10,000 by default: set it lower for small
    /// tables.
    /// </summary>
    /// <returns>An empty DataFrame.</returns>
    public DataFrame Vacuum() => Frame("vacuum");

    /// <summary>Deletes files that no version of the last <paramref name="retentionHours"/> hours needs.</summary>
    /// <returns>An empty DataFrame.</returns>
    /// <exception cref="SparkCallException">
    /// The retention is shorter than the table's, and the session's check of it is on.
    /// </exception>
    public DataFrame Vacuum(double retentionHours) => Frame("vacuum", retentionHours);

    /// <summary>Deletes files that no version within the table's retention needs.</summary>
    public Task<DataFrame> VacuumAsync(CancellationToken cancel = default) => FrameAsync("vacuum", cancel);

    /// <summary>Deletes files that no version of the last <paramref name="retentionHours"/> hours needs.</summary>
    public Task<DataFrame> VacuumAsync(double retentionHours, CancellationToken cancel = default) =>
        FrameAsync("vacuum", cancel, retentionHours);

    /// <summary>Makes the rows of an older version the newest version.</summary>
    /// <returns>One row of what was restored and removed.</returns>
    public DataFrame RestoreToVersion(long version) => Frame("restoreToVersion", version);

    /// <summary>Makes the rows that the table had at a time, e.g. <c>2026-01-31 08:00:00</c>, the newest version.</summary>
    /// <returns>One row of what was restored and removed.</returns>
    public DataFrame RestoreToTimestamp(string timestamp) => Frame("restoreToTimestamp", timestamp);

    /// <summary>Makes the rows of an older version the newest version.</summary>
    public Task<DataFrame> RestoreToVersionAsync(long version, CancellationToken cancel = default) =>
        FrameAsync("restoreToVersion", cancel, version);

    /// <summary>Makes the rows that the table had at a time, e.g. <c>2026-01-31 08:00:00</c>, the newest version.</summary>
    public Task<DataFrame> RestoreToTimestampAsync(string timestamp, CancellationToken cancel = default) =>
        FrameAsync("restoreToTimestamp", cancel, timestamp);

    /// <summary>
    /// Makes a table at <paramref name="target"/> of this one's newest version. A shallow clone refers to this table's files, a
    /// deep one, which open-source Delta refuses, copies them.
    /// </summary>
    public DeltaTable Clone(string target, bool isShallow) => new(_jvm.Consume<JvmObject>("clone", target, isShallow));

    /// <summary>Clones as <see cref="Clone(string, bool)"/> does; with <paramref name="replace"/> in place of a table that is there and has no rows.</summary>
    public DeltaTable Clone(string target, bool isShallow, bool replace) =>
        new(_jvm.Consume<JvmObject>("clone", target, isShallow, replace));

    /// <summary>Clones as <see cref="Clone(string, bool, bool)"/> does, with other table properties.</summary>
    public DeltaTable Clone(string target, bool isShallow, bool replace, Dictionary<string, string> properties) =>
        new(_jvm.Consume<JvmObject>("clone", target, isShallow, replace, Jvm.TextMap(properties)));

    /// <summary>Clones an older version of the table.</summary>
    public DeltaTable CloneAtVersion(long version, string target, bool isShallow, bool replace = false) =>
        new(_jvm.Consume<JvmObject>("cloneAtVersion", version, target, isShallow, replace));

    /// <summary>Clones an older version of the table, with other table properties.</summary>
    public DeltaTable CloneAtVersion(
        long version, string target, bool isShallow, bool replace, Dictionary<string, string> properties) =>
        new(_jvm.Consume<JvmObject>("cloneAtVersion", version, target, isShallow, replace, Jvm.TextMap(properties)));

    /// <summary>Clones the table as it was at a time, e.g. <c>2026-01-31 08:00:00</c>.</summary>
    public DeltaTable CloneAtTimestamp(string timestamp, string target, bool isShallow, bool replace = false) =>
        new(_jvm.Consume<JvmObject>("cloneAtTimestamp", timestamp, target, isShallow, replace));

    /// <summary>Clones the table as it was at a time, with other table properties.</summary>
    public DeltaTable CloneAtTimestamp(
        string timestamp, string target, bool isShallow, bool replace, Dictionary<string, string> properties) =>
        new(_jvm.Consume<JvmObject>("cloneAtTimestamp", timestamp, target, isShallow, replace, Jvm.TextMap(properties)));

    /// <summary>Raises what a program must know to read and write the table; it cannot be lowered again.</summary>
    public void UpgradeTableProtocol(int readerVersion, int writerVersion) =>
        _jvm.Consume("upgradeTableProtocol", readerVersion, writerVersion);

    /// <summary>Turns on a table feature by name, and with it the protocol it needs.</summary>
    public void AddFeatureSupport(string featureName) => _jvm.Consume("addFeatureSupport", featureName);

    /// <summary>
    /// Turns off a table feature. With <paramref name="truncateHistory"/> versions that need the feature are given up, which takes
    /// two calls a day apart.
    /// </summary>
    public void DropFeatureSupport(string featureName, bool truncateHistory = false) =>
        _jvm.Consume("dropFeatureSupport", featureName, truncateHistory);
}
