using Customer360.Spark.Interop;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Delta;

/// <summary>A compaction of a table. It changes files, not rows; the DataFrame it returns has one row of what it did.</summary>
public sealed class DeltaOptimizeBuilder : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DeltaOptimizeBuilder(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>Only the partitions that meet the SQL condition; it may use partition columns only.</summary>
    public DeltaOptimizeBuilder Where(string partitionFilter) => new(_jvm.Consume<JvmObject>("where", partitionFilter));

    /// <summary>Packs small files into larger ones.</summary>
    public DataFrame ExecuteCompaction() => new(_jvm.Call<JvmObject>("executeCompaction"));

    /// <summary>Packs small files into larger ones.</summary>
    public async Task<DataFrame> ExecuteCompactionAsync(CancellationToken cancel = default) =>
        new(await _jvm.ConsumeAsync<JvmObject>("executeCompaction", cancel).ConfigureAwait(false));

    /// <summary>Rewrites the files so that rows near each other in these columns lie together, for queries that filter by them.</summary>
    public DataFrame ExecuteZOrderBy(params string[] columns) =>
        new(_jvm.Consume<JvmObject>("executeZOrderBy", _jvm.Jvm.Strings(columns)));

    /// <summary>Rewrites the files so that rows near each other in these columns lie together.</summary>
    public async Task<DataFrame> ExecuteZOrderByAsync(IEnumerable<string> columns, CancellationToken cancel = default) =>
        new(await _jvm.ConsumeAsync<JvmObject>("executeZOrderBy", cancel, _jvm.Jvm.Strings(columns)).ConfigureAwait(false));
}
