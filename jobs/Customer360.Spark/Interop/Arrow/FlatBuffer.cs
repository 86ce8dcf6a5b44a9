using System.Buffers.Binary;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>One table of a flatbuffer, the encoding of Arrow's headers. Every read is checked against the end of the bytes.</summary>
internal readonly ref struct FlatBuffer
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _table;
    private readonly int _slots;
    private readonly int _slotsLength;

    private FlatBuffer(ReadOnlySpan<byte> bytes, int table)
    {
        _bytes = bytes;
        _table = table;
        _slots = checked(table - ReadInt32(bytes, table));
        _slotsLength = ReadUInt16(bytes, _slots);
    }

    public static FlatBuffer Root(ReadOnlySpan<byte> bytes) => new(bytes, ReadInt32(bytes, 0));

    public bool Has(int field) => Position(field) != 0;

    public byte GetByte(int field) => Position(field) is var at and not 0 ? Part(_bytes, at, sizeof(byte))[0] : default;

    public long GetInt64(int field) =>
        Position(field) is var at and not 0 ? BinaryPrimitives.ReadInt64LittleEndian(Part(_bytes, at, sizeof(long))) : default;

    public FlatBuffer GetTable(int field)
    {
        var at = Position(field);
        return at == 0 ? throw Broken() : new FlatBuffer(_bytes, checked(at + ReadInt32(_bytes, at)));
    }

    /// <summary>The elements of a vector of structs, one after the other; empty when there is none.</summary>
    public ReadOnlySpan<byte> GetStructs(int field, int size)
    {
        var at = Position(field);
        if (at == 0)
        {
            return [];
        }

        var vector = checked(at + ReadInt32(_bytes, at));
        var count = ReadInt32(_bytes, vector);
        return count < 0 ? throw Broken() : Part(_bytes, vector + sizeof(int), checked(count * size));
    }

    private static int ReadInt32(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(Part(bytes, at, sizeof(int)));

    private static int ReadUInt16(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Part(bytes, at, sizeof(ushort)));

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, int at, int length) =>
        at < 0 || length < 0 || at > bytes.Length - length ? throw Broken() : bytes.Slice(at, length);

    private static OverflowException Broken() => new("A header points outside of its own bytes.");

    private int Position(int field)
    {
        var slot = (2 + field) * sizeof(ushort);
        if (slot + sizeof(ushort) > _slotsLength)
        {
            return 0;
        }

        var offset = ReadUInt16(_bytes, _slots + slot);
        return offset == 0 ? 0 : _table + offset;
    }
}
