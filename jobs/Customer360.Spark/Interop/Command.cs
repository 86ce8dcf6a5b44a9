using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Customer360.Spark.Interop;

/// <summary>The bytes of one command, or of several in a row, in Py4J's line protocol.</summary>
internal sealed class Command
{
    private const int SmallestBuffer = 512;
    private const int LargestKeptBuffer = 1 << 20;

    // Java reads lines up to either of these, and the escape character announces both.
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\r\n");

    // A lone surrogate would arrive as another character; better to refuse the text than to change it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _bytes = new byte[SmallestBuffer];
    private int _length;

    internal ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    internal void Clear()
    {
        _length = 0;
        if (_bytes.Length > LargestKeptBuffer)
        {
            _bytes = new byte[SmallestBuffer];
        }
    }

    /// <summary>Adds a line as it is: command letters, class names, ids.</summary>
    internal Command Line(string text)
    {
        Append(text);
        AppendByte('\n');
        return this;
    }

    internal Command Line(char letter, string text)
    {
        AppendByte(letter);
        return Line(text);
    }

    internal Command End() => Line("e");

    /// <summary>Adds the secret a connection starts with; the only command without an end line.</summary>
    internal Command Authenticate(string secret) => Line("A").Line(secret);

    internal Command CallStatic(string javaClass, string method) => Line("c").Line("z:" + javaClass).Line(method);

    internal Command Call(string id, string method) => Line("c").Line(id).Line(method);

    internal Command New(string javaClass) => Line("i").Line(javaClass);

    internal Command StaticField(string javaClass, string field) => Line("r").Line("m").Line(javaClass).Line(field);

    internal Command FindClass(string javaClass) => Line("r").Line("c").Line(javaClass);

    internal Command NewArray(string javaClass, int length) =>
        Line("a").Line("c").Line('s', javaClass).Line('i', length.ToString(CultureInfo.InvariantCulture));

    internal Command SetItem(string arrayId, int index) =>
        Line("a").Line("s").Line(arrayId).Line('i', index.ToString(CultureInfo.InvariantCulture));

    internal Command Release(string id) => Line("m").Line("d").Line(id).End();

    internal Command StackTrace(string id) => Line("p").Line('r', id).End();

    internal Command Arguments(ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            Argument(value);
        }

        return this;
    }

    internal Command Argument(object? value) => value switch
    {
        null => Line("n"),
        string text => Text(text),
        JvmObject reference => Line('r', reference.Id),
        IJvmHandle handle => Line('r', handle.Reference.Id),
        bool flag => Line(flag ? "btrue" : "bfalse"),
        int or short or sbyte or byte => Line('i', ((IConvertible)value).ToInt32(null).ToString(CultureInfo.InvariantCulture)),
        long number => Line('L', number.ToString(CultureInfo.InvariantCulture)),
        double number => Line('d', number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Line('d', ((double)number).ToString("R", CultureInfo.InvariantCulture)),
        decimal number => Line('D', number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => Binary(bytes),
        _ => throw new ArgumentException(
            $"A value of type '{value.GetType()}' cannot be sent to the JVM. Send text, a number, a flag, bytes or an object of the JVM."),
    };

    private Command Text(string text)
    {
        AppendByte('s');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Append(rest[..at]);
            AppendByte('\\');
            AppendByte(rest[at] switch { '\r' => 'r', '\n' => 'n', var other => other });
            rest = rest[(at + 1)..];
        }

        Append(rest);
        AppendByte('\n');
        return this;
    }

    private Command Binary(byte[] bytes)
    {
        AppendByte('j');
        Reserve(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, _bytes.AsSpan(_length), out _, out var written);
        _length += written;
        AppendByte('\n');
        return this;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(Utf8.GetMaxByteCount(text.Length));
        _length += Utf8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void AppendByte(char ascii)
    {
        Reserve(1);
        _bytes[_length++] = (byte)ascii;
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
    }
}
