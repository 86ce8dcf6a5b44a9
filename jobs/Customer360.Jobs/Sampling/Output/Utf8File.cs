using System.Buffers;
using System.Globalization;
using System.Text;

namespace Customer360.Jobs.Sampling.Output;

/// <summary>A file written line by line, where the line in hand can still be cut short.</summary>
internal sealed class Utf8File : IBufferWriter<byte>, IDisposable
{
    private const int FlushAt = 1 << 17;

    private readonly FileStream _stream;
    private byte[] _buffer = new byte[2 * FlushAt];
    private int _used;
    private int _lineStart;

    public Utf8File(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>Length of the line in hand, in bytes.</summary>
    public int LineLength => _used - _lineStart;

    public void BeginLine()
    {
        if (_used > FlushAt)
        {
            Flush();
        }

        _lineStart = _used;
    }

    public ReadOnlySpan<byte> Line(int from, int to) => _buffer.AsSpan(_lineStart + from, to - from);

    /// <summary>Drops the line's bytes from <paramref name="length"/> on, and a character that this would break in two.</summary>
    public void CutLine(int length)
    {
        var end = _lineStart + length;
        while (end > _lineStart && (_buffer[end] & 0xC0) == 0x80)
        {
            end--;
        }

        _used = end;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _used += bytes.Length;
    }

    public void Write(byte value)
    {
        GetSpan(1)[0] = value;
        _used++;
    }

    public void Write(string text) => _used += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void Write<T>(T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(GetSpan(64), out var written, format, CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_used);
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    private void Reserve(int size)
    {
        if (_buffer.Length - _used < Math.Max(size, 256))
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + size));
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        (_used, _lineStart) = (0, 0);
    }
}
