using System.Globalization;
using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling;

/// <summary>Which version of a row is written.</summary>
internal enum RowVersion
{
    Base,
    Newer,
    Older,
}

/// <summary>A value that the column's type cannot hold.</summary>
internal sealed record BadValue(int Column, string Text);

/// <summary>A reference to a row that is not there, or that is itself set aside.</summary>
internal sealed record BadParent(int Column, Fault Fault, Func<long, string> Id, string Note);

/// <summary>One source made of rows: its columns, its files, the content of row i, and how it can be wrong.</summary>
internal abstract class SampleTable(SampleWorld world, long entities)
{
    public abstract string Source { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Columns that hold the key; a single one can be given a made-up value.</summary>
    public virtual IReadOnlyList<int> Key => [0];

    /// <summary>Indexes to try; not all need to exist.</summary>
    public virtual long Rows => Entities;

    /// <summary>Things that faults can be tied to; each has at least one row.</summary>
    public long Entities { get; } = entities;

    public FaultPlan Plan { get; } = world.Plan(entities);

    public virtual IReadOnlyList<BadValue> BadValues => [];

    /// <summary>Keys that are not numbers.</summary>
    public virtual IReadOnlyList<string> BadKeys => [];

    public virtual IReadOnlyList<int> Required => [];

    public virtual IReadOnlyList<BadParent> BadParents => [];

    /// <summary>Faults tied to an entity that this table's rows can have.</summary>
    public virtual IReadOnlyList<Fault> EntityFaults => [];

    /// <summary>Column in the middle of which the last file breaks off, or -1.</summary>
    public virtual int BreaksOffIn => -1;

    /// <summary>Column that the later files have on top, or null.</summary>
    public virtual string? NewColumn => null;

    protected SampleWorld World { get; } = world;

    public virtual bool Exists(long row) => true;

    public virtual long RowOf(long entity) => entity;

    /// <summary>Entity whose first row this is, or -1.</summary>
    public virtual long EntityOf(long row) => row;

    /// <summary>Path of the file with the given number; the late one is the last.</summary>
    public abstract string FileName(long number, bool late);

    public virtual long RowsPerFile => long.MaxValue;

    public abstract RecordFile Create(string path, bool late);

    public abstract void Fill(RecordFile file, long row, RowVersion version);

    /// <summary>Text of a key that no good row has.</summary>
    public virtual string KeyOf(long id) => Ids.Text(id);

    /// <summary>Writes down what is odd about a good row without changing what becomes of it.</summary>
    public virtual void Note(RecordFile file, long row)
    {
    }

    protected bool Has(Fault fault, long row) => EntityOf(row) is var entity and >= 0 && EntityFaults.Contains(fault) && Plan.Has(fault, entity);

    /// <summary>A second of the last days before as_of; a planted row lies after it or long before its file.</summary>
    protected long When(ref Dice dice, long row, int days)
    {
        var second = dice.Below(days * SampleClock.Day);
        return Has(Fault.AfterAsOf, row) ? SampleClock.AsOfEnd + (second % (5 * SampleClock.Day))
            : IsLate(row) ? SampleClock.AsOfEnd - ((days + 30) * SampleClock.Day) + (second % (30 * SampleClock.Day))
            : SampleClock.AsOfEnd - 1 - second;
    }

    protected bool IsLate(long row) => EntityFaults.Contains(Fault.Late) && EntityOf(row) is var entity and >= 0 && Plan.IsLate(entity);

    /// <summary>A newer version of an amount or a count.</summary>
    protected static long Revised(long value, RowVersion version) => version switch
    {
        RowVersion.Newer => value + 100,
        RowVersion.Older => value / 2,
        _ => value,
    };
}

/// <summary>Ids of planted rows, clear of those of good ones.</summary>
internal static class Ids
{
    /// <summary>Parent that no file ever brings.</summary>
    public static string Unknown(long nth) => Text(990_000_000 + nth);

    /// <summary>Parent that comes with the files in later/.</summary>
    public static long Later(long nth) => 800_000_000 + nth;

    /// <summary>Row with one good version and a newer one without parent.</summary>
    public static long Doomed(long nth) => 700_000_000 + nth;

    /// <summary>Row that is set aside because of a fault.</summary>
    public static long Faulty(Fault fault, long nth) => 900_000_000 + ((long)fault * 1_000_000) + nth;

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
