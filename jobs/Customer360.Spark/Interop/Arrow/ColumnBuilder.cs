using System.Globalization;
using System.Runtime.InteropServices;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>
/// What a value is about, for errors: the way to it through nested columns, the type it must have, and whether it may be null.
/// </summary>
internal sealed record Place(string Path, string TypeName, bool CanBeNull)
{
    public DataConversionException Null(long row) => new(
        Subject(row) + $"is null and its type '{TypeName}' was declared without nulls. Give a value, or let the column be null.",
        Path, TypeName, "null", row);

    public DataConversionException Mismatch(object value, long row) => new(
        Subject(row) + $"holds a '{value.GetType().Name}', which does not fit type '{TypeName}'. {Advice(value)}",
        Path, TypeName, value.GetType().Name, row);

    public DataConversionException Misfit(string actual, long row) => new(
        Subject(row) + $"holds {actual}, which does not fit type '{TypeName}'. Change the value or the type.",
        Path, TypeName, actual, row);

    private string Subject(long row) => string.Create(CultureInfo.InvariantCulture, $"Column '{Path}' of row {row} ");

    private static string Advice(object value) => value is DateTime moment
        ? $"Its kind is {moment.Kind}: 'timestamp' takes Utc and Local, 'timestamp_ntz' takes Unspecified."
        : "Convert the value, or change the schema.";
}

/// <summary>Gathers the values of one column, and of those nested in it, until they are written as one batch.</summary>
internal abstract class ColumnBuilder(Place place)
{
    private byte[] _validity = new byte[128];
    private int _nulls;

    public int Count { get; private set; }

    /// <summary>Roughly how many bytes the values take so far.</summary>
    public abstract long Size { get; }

    protected Place Place { get; } = place;

    /// <summary>Takes the next value.</summary>
    /// <exception cref="DataConversionException">The value does not fit the column.</exception>
    public void Append(object? value, long row)
    {
        if (value is null or DBNull)
        {
            AppendNull(Place.CanBeNull ? row : throw Place.Null(row));
            return;
        }

        AppendValue(value, row);
        Mark(isValid: true);
    }

    /// <summary>A null where the value above is null, so that nobody declared anything about it.</summary>
    public void AppendNull(long row)
    {
        AppendEmpty(row);
        Mark(isValid: false);
    }

    public void Write(BatchWriter writer)
    {
        writer.Node(Count, _nulls);
        WriteValidity(writer);
        WriteValues(writer);
        Clear();
        (Count, _nulls) = (0, 0);
        Array.Clear(_validity);
    }

    protected abstract void AppendValue(object value, long row);

    /// <summary>Takes the place of a value that is null.</summary>
    protected abstract void AppendEmpty(long row);

    protected abstract void WriteValues(BatchWriter writer);

    protected abstract void Clear();

    protected virtual void WriteValidity(BatchWriter writer) =>
        writer.Buffer(_nulls == 0 ? [] : _validity.AsSpan(0, (Count + 7) / 8));

    private void Mark(bool isValid)
    {
        if (Count >> 3 == _validity.Length)
        {
            Array.Resize(ref _validity, _validity.Length * 2);
        }

        _validity[Count >> 3] |= (byte)(isValid ? 1 << (Count & 7) : 0);
        _nulls += isValid ? 0 : 1;
        Count++;
    }
}

/// <summary>Says whether a value fits, and what is stored for it.</summary>
internal delegate bool Storing<T>(object value, out T stored);

internal sealed class FixedBuilder<T>(Place place, Storing<T> store) : ColumnBuilder(place)
    where T : unmanaged
{
    private readonly List<T> _values = [];

    public override long Size => (long)_values.Count * sizeof(long);

    protected override void AppendValue(object value, long row) =>
        _values.Add(store(value, out var stored) ? stored : throw Place.Mismatch(value, row));

    protected override void AppendEmpty(long row) => _values.Add(default);

    protected override void WriteValues(BatchWriter writer) => writer.Buffer<T>(CollectionsMarshal.AsSpan(_values));

    protected override void Clear() => _values.Clear();
}

internal sealed class BooleanBuilder(Place place) : ColumnBuilder(place)
{
    private readonly List<bool> _values = [];

    public override long Size => _values.Count / 8;

    protected override void AppendValue(object value, long row) =>
        _values.Add(value is bool flag ? flag : throw Place.Mismatch(value, row));

    protected override void AppendEmpty(long row) => _values.Add(false);

    protected override void WriteValues(BatchWriter writer)
    {
        var bits = new byte[(_values.Count + 7) / 8];
        for (var i = 0; i < _values.Count; i++)
        {
            bits[i >> 3] |= (byte)(_values[i] ? 1 << (i & 7) : 0);
        }

        writer.Buffer(bits);
    }

    protected override void Clear() => _values.Clear();
}

internal sealed class NullBuilder(Place place) : ColumnBuilder(place)
{
    public override long Size => 0;

    protected override void AppendValue(object value, long row) => throw Place.Mismatch(value, row);

    protected override void AppendEmpty(long row)
    {
    }

    protected override void WriteValidity(BatchWriter writer)
    {
    }

    protected override void WriteValues(BatchWriter writer)
    {
    }

    protected override void Clear()
    {
    }
}
