using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>The values of one column of the batch read last. Vectors are made once for a schema and filled again for every batch.</summary>
internal abstract class ColumnVector
{
    private byte[] _validity = [];
    private bool _hasNulls;

    public int Count { get; private set; }

    public bool IsNull(int index) => _hasNulls && (_validity[index >> 3] & (1 << (index & 7))) == 0;

    /// <summary>The value as rows hold it; null where it is null.</summary>
    public object? ValueAt(int index) => IsNull(index) ? null : Box(index);

    public void Load(RecordBatch batch)
    {
        var (count, nulls) = batch.NextNode();
        Count = count;
        LoadValidity(batch, count, nulls);
        LoadValues(batch, count);
    }

    protected abstract object? Box(int index);

    protected abstract void LoadValues(RecordBatch batch, int count);

    protected virtual void LoadValidity(RecordBatch batch, int count, int nulls)
    {
        _hasNulls = nulls > 0;
        var bits = batch.NextBuffer(_hasNulls ? (count + 7L) / 8 : 0);
        if (_hasNulls)
        {
            Copy(bits[..((count + 7) / 8)], ref _validity);
        }
    }

    /// <summary>Copies so many values out of a buffer that may not be aligned; the array grows as needed and is kept.</summary>
    protected static void Copy<T>(ReadOnlySpan<byte> source, ref T[] target)
        where T : unmanaged
    {
        var count = source.Length / Unsafe.SizeOf<T>();
        if (target.Length < count)
        {
            target = new T[count];
        }

        source.CopyTo(MemoryMarshal.AsBytes(target.AsSpan()));
    }
}

/// <summary>A vector whose values have a type in C#; the value of a null is whatever the bytes say.</summary>
internal abstract class ColumnVector<T> : ColumnVector
{
    public abstract T Get(int index);

    protected override object? Box(int index) => Get(index);
}

/// <summary>A vector of values of one length, as they are in Arrow.</summary>
internal abstract class FixedVector<TStored, T> : ColumnVector<T>
    where TStored : unmanaged
{
    private static readonly int Size = Unsafe.SizeOf<TStored>();

    private TStored[] _values = [];

    protected TStored Stored(int index) => _values[index];

    protected override void LoadValues(RecordBatch batch, int count)
    {
        var length = (long)count * Size;
        Copy(batch.NextBuffer(length)[..checked((int)length)], ref _values);
    }
}
