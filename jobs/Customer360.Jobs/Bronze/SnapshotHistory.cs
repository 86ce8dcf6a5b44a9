using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Bronze;

/// <summary>The snapshots that have landed in a bronze table.</summary>
internal sealed class SnapshotHistory(JobContext job, Table bronze)
{
    /// <summary>The files with rows of a source's newest snapshot; empty when none has landed.</summary>
    internal IReadOnlyList<IngestedFile> Newest(string name, SourceOptions source)
    {
        var files = job.History(bronze).Select(state => state.Entry.Files.Where(file => file.Source == name && file.Rows > 0).ToList()).FirstOrDefault(files => files.Count > 0) ?? [];
        return source.SnapshotFiles is SnapshotFiles.Each ? [.. files.TakeLast(1)] : files;
    }

    /// <summary>Whether files of known content hold the newest snapshot over again, perhaps with older ones before it, as after a move to another folder.</summary>
    internal static bool IsRepeated(IReadOnlyList<IngestedFile> newest, IReadOnlyList<Delivery> arrived, SourceOptions source)
    {
        var (before, now) = (newest.Select(file => file.Sha256).ToHashSet(), arrived.Select(file => file.Sha256).ToList());
        return now.Count > 0 && (source.SnapshotFiles is SnapshotFiles.Each ? before.Contains(now[^1]) : before.IsSubsetOf(now) || before.IsSupersetOf(now));
    }

    /// <summary>Whether parts were replaced where the newest snapshot's lay.</summary>
    internal static bool IsWrittenOver(IReadOnlyList<IngestedFile> newest, IReadOnlyList<Delivery> arrived, SourceOptions source) =>
        source.SnapshotFiles is SnapshotFiles.Parts && arrived.Any(file => newest.Any(landed => landed.Path == file.File.Path));
}
