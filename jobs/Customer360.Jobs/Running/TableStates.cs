using System.Collections.Concurrent;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;

namespace Customer360.Jobs.Running;

/// <summary>The newest commit of every table, read once a run and again after a write.</summary>
public sealed class TableStates(Lake lake, FileSystem files)
{
    private readonly ConcurrentDictionary<string, TableState?> _known = new();

    /// <summary>The newest commit of ours; null when the table does not exist.</summary>
    public TableState? Of(Table table) => _known.GetOrAdd(table.FullName, _ => new DeltaLog(files, lake.PathOf(table)).Latest());

    /// <summary>Forgets what was read, after a write.</summary>
    public void Forget(Table table) => _known.TryRemove(table.FullName, out _);
}
