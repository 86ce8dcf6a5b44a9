using System.Buffers.Binary;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>One Arrow message with a record batch, handed out node by node and buffer by buffer in the order of the schema.</summary>
internal sealed class RecordBatch
{
    /// <summary>The mark and the length in front of every header.</summary>
    public const int PrefixLength = 8;

    private const int StructLength = 16;
    private const uint Continuation = 0xFFFFFFFF;
    private const byte RecordBatchHeader = 3;

    // Fields by their place in Arrow's Message.fbs.
    private const int HeaderType = 1;
    private const int Header = 2;
    private const int BodyLength = 3;
    private const int Length = 0;
    private const int Nodes = 1;
    private const int Buffers = 2;
    private const int Compression = 3;

    private byte[] _nodes = [];
    private byte[] _buffers = [];
    private int _nodesLength;
    private int _buffersLength;
    private int _node;
    private int _buffer;
    private byte[] _bytes = [];
    private int _bodyStart;
    private int _bodyLength;

    public int RowCount { get; private set; }

    /// <summary>Length of the header that follows the prefix; zero at the end of a stream.</summary>
    public static int HeaderLength(ReadOnlySpan<byte> prefix)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix[sizeof(uint)..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(prefix) == Continuation && length >= 0
            ? length
            : throw Broken("a message does not start with its mark");
    }

    /// <summary>Kind of the message and length of its body, from the header alone.</summary>
    public static (bool IsRecordBatch, int BodyLength) Describe(ReadOnlySpan<byte> header)
    {
        try
        {
            var message = FlatBuffer.Root(header);
            var length = message.GetInt64(BodyLength);
            return length is >= 0 and <= int.MaxValue
                ? (message.GetByte(HeaderType) == RecordBatchHeader, (int)length)
                : throw Broken("a message has no possible length");
        }
        catch (OverflowException)
        {
            throw Broken("a header is incomplete");
        }
    }

    /// <summary>Takes a whole message. The bytes are not copied and must stay as they are until the vectors have been read.</summary>
    /// <exception cref="GatewayException">The bytes are no record batch.</exception>
    public void Read(byte[] bytes, int length)
    {
        if (length < PrefixLength)
        {
            throw Broken("a message is shorter than its prefix");
        }

        var headerLength = HeaderLength(bytes);
        if (headerLength > length - PrefixLength)
        {
            throw Broken("a header is longer than its message");
        }

        try
        {
            ReadHeader(bytes.AsSpan(PrefixLength, headerLength));
        }
        catch (OverflowException)
        {
            throw Broken("a header is incomplete");
        }

        (_bytes, _bodyStart, _bodyLength) = (bytes, PrefixLength + headerLength, length - PrefixLength - headerLength);
        (_node, _buffer) = (0, 0);
    }

    public (int Count, int Nulls) NextNode()
    {
        if (_node == _nodesLength)
        {
            throw Broken("a batch has fewer columns than the schema");
        }

        var node = _nodes.AsSpan(_node, StructLength);
        _node += StructLength;
        var count = BinaryPrimitives.ReadInt64LittleEndian(node);
        var nulls = BinaryPrimitives.ReadInt64LittleEndian(node[sizeof(long)..]);
        return count is >= 0 and <= int.MaxValue && nulls >= 0 && nulls <= count
            ? ((int)count, (int)nulls)
            : throw Broken("a column has no possible length");
    }

    /// <summary>The next buffer, which must hold at least so many bytes.</summary>
    public ReadOnlySpan<byte> NextBuffer(long atLeast)
    {
        var (start, length) = NextRange();
        return length >= atLeast ? _bytes.AsSpan(start, length) : throw Broken("a buffer is shorter than its column");
    }

    /// <summary>The next buffer as a range of the bytes of the message.</summary>
    public (int Start, int Length) NextRange()
    {
        if (_buffer == _buffersLength)
        {
            throw Broken("a batch has fewer buffers than the schema");
        }

        var buffer = _buffers.AsSpan(_buffer, StructLength);
        _buffer += StructLength;
        var offset = BinaryPrimitives.ReadInt64LittleEndian(buffer);
        var length = BinaryPrimitives.ReadInt64LittleEndian(buffer[sizeof(long)..]);
        return offset >= 0 && length >= 0 && offset <= _bodyLength && length <= _bodyLength - offset
            ? (_bodyStart + (int)offset, (int)length)
            : throw Broken("a buffer lies outside of its message");
    }

    public byte[] Bytes => _bytes;

    public static GatewayException Broken(string reason) => new(
        $"Rows from the JVM could not be understood: {reason}. Check that the Spark version is one this client knows.");

    private static int CopyTo(ref byte[] target, ReadOnlySpan<byte> source)
    {
        if (target.Length < source.Length)
        {
            target = new byte[source.Length];
        }

        source.CopyTo(target);
        return source.Length;
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        var message = FlatBuffer.Root(header);
        if (message.GetByte(HeaderType) != RecordBatchHeader)
        {
            throw Broken("a message is no record batch");
        }

        var batch = message.GetTable(Header);
        if (batch.Has(Compression))
        {
            throw new GatewayException(
                "Spark sent compressed rows, which cannot be read here. Set 'spark.sql.execution.arrow.compression.codec' to none.");
        }

        var rows = batch.GetInt64(Length);
        RowCount = rows is >= 0 and <= int.MaxValue ? (int)rows : throw Broken("a batch has no possible length");
        _nodesLength = CopyTo(ref _nodes, batch.GetStructs(Nodes, StructLength));
        _buffersLength = CopyTo(ref _buffers, batch.GetStructs(Buffers, StructLength));
    }
}
