using System.Runtime.InteropServices;
using System.Text;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Where each value of a vector of varying length starts and ends.</summary>
internal struct Offsets
{
    private int[] _offsets;

    public readonly int Start(int index) => _offsets[index];

    public readonly int End(int index) => _offsets[index + 1];

    /// <summary>Reads and checks them, so that values can be cut without looking again; gives the end of the last value.</summary>
    public int Load(RecordBatch batch, int count)
    {
        var buffer = batch.NextBuffer(0);

        // A column without rows may come without even the first offset.
        if (count == 0)
        {
            return 0;
        }

        // Sessions may be set to send offsets of eight bytes, and a batch does not say which.
        var isWide = buffer.Length == (count + 1L) * sizeof(long);
        if (!isWide && buffer.Length < (count + 1L) * sizeof(int))
        {
            throw RecordBatch.Broken("a buffer is shorter than its column");
        }

        if (_offsets is null || _offsets.Length <= count)
        {
            _offsets = new int[count + 1];
        }

        if (isWide)
        {
            Narrow(MemoryMarshal.Cast<byte, long>(buffer));
        }
        else
        {
            buffer[..((count + 1) * sizeof(int))].CopyTo(MemoryMarshal.AsBytes(_offsets.AsSpan()));
        }

        return Check(count);
    }

    private readonly void Narrow(ReadOnlySpan<long> offsets)
    {
        for (var i = 0; i < offsets.Length; i++)
        {
            _offsets[i] = offsets[i] is >= 0 and <= int.MaxValue
                ? (int)offsets[i]
                : throw RecordBatch.Broken("a value is longer than memory");
        }
    }

    private readonly int Check(int count)
    {
        var previous = 0;
        foreach (var offset in _offsets.AsSpan(0, count + 1))
        {
            previous = offset >= previous ? offset : throw RecordBatch.Broken("a value ends before it starts");
        }

        return previous;
    }
}

/// <summary>Bytes of varying length; they stay in the message until they are asked for.</summary>
internal abstract class BytesVector<T> : ColumnVector<T>
{
    private Offsets _offsets;
    private byte[] _bytes = [];
    private int _start;

    protected ReadOnlySpan<byte> Bytes(int index) =>
        _bytes.AsSpan(_start + _offsets.Start(index), _offsets.End(index) - _offsets.Start(index));

    protected override void LoadValues(RecordBatch batch, int count)
    {
        var end = _offsets.Load(batch, count);
        (_start, var length) = batch.NextRange();
        _bytes = batch.Bytes;
        if (end > length)
        {
            throw RecordBatch.Broken("a buffer is shorter than its column");
        }
    }
}

internal sealed class StringVector : BytesVector<string>
{
    public override string Get(int index) => Encoding.UTF8.GetString(Bytes(index));
}

internal sealed class BinaryVector : BytesVector<byte[]>
{
    public override byte[] Get(int index) => Bytes(index).ToArray();
}

internal sealed class ListVector(ColumnVector elements) : ColumnVector<object?[]>
{
    private Offsets _offsets;

    public override object?[] Get(int index)
    {
        var items = new object?[_offsets.End(index) - _offsets.Start(index)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = elements.ValueAt(_offsets.Start(index) + i);
        }

        return items;
    }

    protected override void LoadValues(RecordBatch batch, int count)
    {
        var end = _offsets.Load(batch, count);
        elements.Load(batch);
        if (end > elements.Count)
        {
            throw RecordBatch.Broken("a list ends after its elements");
        }
    }
}

internal sealed class MapVector(ColumnVector keys, ColumnVector values) : ColumnVector<Dictionary<object, object?>>
{
    private readonly StructVector _entries = new(new StructType([]), [keys, values]);
    private Offsets _offsets;

    public override Dictionary<object, object?> Get(int index)
    {
        var map = new Dictionary<object, object?>(_offsets.End(index) - _offsets.Start(index));
        for (var i = _offsets.Start(index); i < _offsets.End(index); i++)
        {
            map[keys.ValueAt(i) ?? throw RecordBatch.Broken("a map has a null for a key")] = values.ValueAt(i);
        }

        return map;
    }

    protected override void LoadValues(RecordBatch batch, int count)
    {
        var end = _offsets.Load(batch, count);
        _entries.Load(batch);
        if (end > _entries.Count)
        {
            throw RecordBatch.Broken("a map ends after its entries");
        }
    }
}

internal sealed class StructVector(StructType type, ColumnVector[] fields) : ColumnVector<Row>
{
    public StructType Type { get; } = type;

    public ColumnVector[] Fields { get; } = fields;

    public override Row Get(int index)
    {
        var values = new object?[Fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Fields[i].ValueAt(index);
        }

        return new Row(Type, values);
    }

    protected override void LoadValues(RecordBatch batch, int count)
    {
        foreach (var field in Fields)
        {
            field.Load(batch);
            if (field.Count < count)
            {
                throw RecordBatch.Broken("a field of a struct is shorter than the struct");
            }
        }
    }
}
