using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Text or bytes, one after the other, with the places where they end.</summary>
internal sealed class BytesBuilder(Place place, bool isText) : ColumnBuilder(place)
{
    private readonly List<int> _ends = [0];
    private byte[] _bytes = new byte[1024];
    private int _length;

    public override long Size => _length + ((long)_ends.Count * sizeof(int));

    protected override void AppendValue(object value, long row)
    {
        switch (value)
        {
            case string text when isText:
                _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
                break;
            case byte[] bytes when !isText:
                bytes.CopyTo(Room(bytes.Length));
                _length += bytes.Length;
                break;
            default:
                throw Place.Mismatch(value, row);
        }

        _ends.Add(_length);
    }

    protected override void AppendEmpty(long row) => _ends.Add(_length);

    protected override void WriteValues(BatchWriter writer)
    {
        writer.Buffer<int>(CollectionsMarshal.AsSpan(_ends));
        writer.Buffer(_bytes.AsSpan(0, _length));
    }

    protected override void Clear()
    {
        _ends.Clear();
        _ends.Add(0);
        _length = 0;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + length, _bytes.Length * 2));
        }

        return _bytes.AsSpan(_length, length);
    }
}

internal sealed class ListBuilder(Place place, ColumnBuilder elements) : ColumnBuilder(place)
{
    private readonly List<int> _ends = [0];

    public override long Size => elements.Size + ((long)_ends.Count * sizeof(int));

    protected override void AppendValue(object value, long row)
    {
        if (value is string or IDictionary)
        {
            throw Place.Mismatch(value, row);
        }

        foreach (var item in value as IEnumerable ?? throw Place.Mismatch(value, row))
        {
            elements.Append(item, row);
        }

        _ends.Add(elements.Count);
    }

    protected override void AppendEmpty(long row) => _ends.Add(elements.Count);

    protected override void WriteValues(BatchWriter writer)
    {
        writer.Buffer<int>(CollectionsMarshal.AsSpan(_ends));
        elements.Write(writer);
    }

    protected override void Clear()
    {
        _ends.Clear();
        _ends.Add(0);
    }
}

internal sealed class MapBuilder(Place place, ColumnBuilder keys, ColumnBuilder values) : ColumnBuilder(place)
{
    private readonly List<int> _ends = [0];

    public override long Size => keys.Size + values.Size + ((long)_ends.Count * sizeof(int));

    protected override void AppendValue(object value, long row)
    {
        foreach (var (key, item) in EntriesOf(value) ?? throw Place.Mismatch(value, row))
        {
            keys.Append(key, row);
            values.Append(item, row);
        }

        _ends.Add(keys.Count);
    }

    protected override void AppendEmpty(long row) => _ends.Add(keys.Count);

    protected override void WriteValues(BatchWriter writer)
    {
        writer.Buffer<int>(CollectionsMarshal.AsSpan(_ends));
        writer.Node(keys.Count, 0);
        writer.Buffer([]);
        keys.Write(writer);
        values.Write(writer);
    }

    protected override void Clear()
    {
        _ends.Clear();
        _ends.Add(0);
    }

    private static IEnumerable<(object? Key, object? Value)>? EntriesOf(object value) => value is IDictionary map
        ? map.Keys.Cast<object>().Select(key => ((object?)key, map[key]))
        : ClrShapes.MapOf(value.GetType()) is null ? null : OfPairs((IEnumerable)value);

    // A dictionary that is only read has no interface without its types.
    private static IEnumerable<(object? Key, object? Value)> OfPairs(IEnumerable pairs)
    {
        foreach (var pair in pairs)
        {
            var type = pair!.GetType();
            yield return (type.GetProperty("Key")!.GetValue(pair), type.GetProperty("Value")!.GetValue(pair));
        }
    }
}

internal sealed class StructBuilder(Place place, ColumnBuilder[] fields) : ColumnBuilder(place)
{
    public override long Size => fields.Sum(part => part.Size);

    protected override void AppendValue(object value, long row)
    {
        var values = ValuesOf(value) ?? throw Place.Mismatch(value, row);
        if (values.Length != fields.Length)
        {
            throw Place.Misfit(string.Create(CultureInfo.InvariantCulture, $"{values.Length} values"), row);
        }

        for (var i = 0; i < values.Length; i++)
        {
            fields[i].Append(values[i], row);
        }
    }

    protected override void AppendEmpty(long row)
    {
        foreach (var field in fields)
        {
            field.AppendNull(row);
        }
    }

    protected override void WriteValues(BatchWriter writer)
    {
        foreach (var field in fields)
        {
            field.Write(writer);
        }
    }

    protected override void Clear()
    {
    }

    private static object?[]? ValuesOf(object value) => value switch
    {
        Row row => row.Values,
        GenericRow row => row.Values,
        object?[] values => values,
        IEnumerable or IConvertible => null,
        _ => RecordShape.Of(value.GetType()).ValuesOf(value),
    };
}
