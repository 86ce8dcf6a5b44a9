using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Puts the columns of one batch together into an Arrow message.</summary>
/// <remarks>
/// Spark takes the schema from its own JSON and from Arrow's stream only the record batches, so there is no schema message. The header
/// is always built alike, so it is written at fixed places instead of by a general builder of flatbuffers.
/// </remarks>
internal sealed class BatchWriter
{
    private const int Alignment = 8;
    private const int StructLength = 16;

    private readonly List<(long Count, long Nulls)> _nodes = [];
    private readonly List<(long Offset, long Length)> _buffers = [];
    private readonly ArrayBufferWriter<byte> _body = new();

    private static ReadOnlySpan<byte> Padding => [0, 0, 0, 0, 0, 0, 0, 0];

    public void Node(int count, int nulls) => _nodes.Add((count, nulls));

    public void Buffer(ReadOnlySpan<byte> bytes)
    {
        _buffers.Add((_body.WrittenCount, bytes.Length));
        _body.Write(bytes);
        _body.Write(Padding[..(-_body.WrittenCount & (Alignment - 1))]);
    }

    public void Buffer<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Buffer(MemoryMarshal.AsBytes(values));

    /// <summary>The whole message; the writer starts anew after it.</summary>
    public byte[] Message(int rowCount)
    {
        var header = Header(rowCount);
        var message = new byte[RecordBatch.PrefixLength + header.Length + _body.WrittenCount];
        BinaryPrimitives.WriteUInt32LittleEndian(message, 0xFFFFFFFF);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(sizeof(uint)), header.Length);
        header.CopyTo(message, RecordBatch.PrefixLength);
        _body.WrittenSpan.CopyTo(message.AsSpan(RecordBatch.PrefixLength + header.Length));
        _nodes.Clear();
        _buffers.Clear();
        _body.ResetWrittenCount();
        return message;
    }

    // Two tables with their lists of slots in front, then two vectors of structs; eight-byte numbers at multiples of eight.
    private byte[] Header(int rowCount)
    {
        const int MessageSlots = 4, Message = 16, BatchSlots = 36, Batch = 48, Nodes = 68;
        const short Version5 = 4;
        const byte RecordBatchType = 3;
        var buffers = Nodes + Alignment + (_nodes.Count * StructLength);
        var header = new byte[buffers + sizeof(int) + (_buffers.Count * StructLength)];

        Int32(0, Message);
        Int16(MessageSlots, [12, 20, 16, 18, 4, 8]);
        Int32(Message, Message - MessageSlots);
        Int32(Message + 4, Batch - (Message + 4));
        Int64(Message + 8, _body.WrittenCount);
        Int16(Message + 16, [Version5]);
        header[Message + 18] = RecordBatchType;
        Int16(BatchSlots, [10, 20, 8, 4, 16]);
        Int32(Batch, Batch - BatchSlots);
        Int32(Batch + 4, Nodes - (Batch + 4));
        Int64(Batch + 8, rowCount);
        Int32(Batch + 16, buffers - (Batch + 16));
        Structs(Nodes, _nodes);
        Structs(buffers, _buffers);
        return header;

        void Int16(int at, ReadOnlySpan<short> values) => MemoryMarshal.AsBytes(values).CopyTo(header.AsSpan(at));

        void Int32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), value);

        void Int64(int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(at), value);

        void Structs(int at, List<(long First, long Second)> items)
        {
            Int32(at, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                Int64(at + sizeof(int) + (i * StructLength), items[i].First);
                Int64(at + sizeof(int) + (i * StructLength) + sizeof(long), items[i].Second);
            }
        }
    }
}
