using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Customer360.Spark.Interop;

internal enum ReplyKind
{
    Value,
    Reference,

    /// <summary>The called method threw; the value is the id of the exception.</summary>
    JavaError,

    /// <summary>The gateway itself could not carry out the command; the value is its text.</summary>
    GatewayError,

    /// <summary>As before, and the gateway has closed the connection.</summary>
    FatalError,
}

/// <summary>One line of the gateway, taken apart.</summary>
/// <param name="Kind">What the line says.</param>
/// <param name="Letter">The type letter of a reference: r object, l list, a map, h set, t array, g iterator.</param>
/// <param name="Value">The value, the id of a reference or the text of an error.</param>
internal readonly record struct Reply(ReplyKind Kind, char Letter, object? Value)
{
    private const int MostDecimalDigits = 28;

    internal string Id => (string)Value!;

    /// <summary>Reads a line that has lost its line feed.</summary>
    /// <exception cref="GatewayException">The line is none of the gateway's.</exception>
    internal static Reply Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != '!')
        {
            throw NotUnderstood();
        }

        var rest = line[2..];
        return (char)line[1] switch
        {
            'y' => ParseValue(rest),
            'x' when rest is [(byte)'r', ..] => new Reply(ReplyKind.JavaError, 'r', Ascii(rest[1..])),
            'x' => new Reply(ReplyKind.GatewayError, 's', ErrorText(rest)),
            'z' => new Reply(ReplyKind.FatalError, 's', ErrorText(rest)),
            _ => throw NotUnderstood(),
        };
    }

    private static Reply ParseValue(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            throw NotUnderstood();
        }

        var letter = (char)text[0];
        var rest = text[1..];
        return letter switch
        {
            'r' or 'l' or 'a' or 'h' or 't' or 'g' => new Reply(ReplyKind.Reference, letter, Ascii(rest)),
            'n' or 'v' => new Reply(ReplyKind.Value, letter, null),
            's' => new Reply(ReplyKind.Value, letter, Unescape(rest)),
            'b' => new Reply(ReplyKind.Value, letter, ParseFlag(rest)),
            'i' or 'L' => new Reply(ReplyKind.Value, letter, ParseNumber(letter, Ascii(rest))),
            'd' => new Reply(ReplyKind.Value, letter, ParseDouble(Ascii(rest))),
            'D' => new Reply(ReplyKind.Value, letter, ParseDecimal(Ascii(rest))),
            'j' => new Reply(ReplyKind.Value, letter, ParseBytes(rest)),
            'm' or 'c' or 'o' or 'p' => new Reply(ReplyKind.Value, letter, Ascii(rest)),
            _ => throw NotUnderstood(),
        };
    }

    /// <summary>Undoes the escaping, character by character: the text may well hold a backslash followed by an n.</summary>
    internal static string Unescape(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var plain = ArrayPool<byte>.Shared.Rent(bytes.Length);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var escaped = bytes[i] == '\\' && i + 1 < bytes.Length;
            plain[length++] = !escaped ? bytes[i] : bytes[++i] switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                var other => other,
            };
        }

        var text = Encoding.UTF8.GetString(plain, 0, length);
        ArrayPool<byte>.Shared.Return(plain);
        return text;
    }

    private static bool ParseFlag(ReadOnlySpan<byte> text) => Ascii(text).ToUpperInvariant() switch
    {
        "TRUE" => true,
        "FALSE" => false,
        _ => throw NotUnderstood(),
    };

    // Any Java number that Py4J does not know is sent as an integer too, whatever its text.
    private static object ParseNumber(char letter, string text)
    {
        if (letter == 'i' && int.TryParse(text, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }

        return long.TryParse(text, CultureInfo.InvariantCulture, out var large) ? (object)large : ParseDecimal(text);
    }

    private static double ParseDouble(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw NotUnderstood();

    private static decimal ParseDecimal(string text)
    {
        if (text.Count(char.IsAsciiDigit) > MostDecimalDigits)
        {
            throw new GatewayException(
                $"The JVM sent a decimal of more than {MostDecimalDigits} digits, which C# cannot hold. Ask for it as text.");
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NotUnderstood();
    }

    private static byte[] ParseBytes(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            throw NotUnderstood();
        }

        return written == bytes.Length ? bytes : bytes[..written];
    }

    private static string ErrorText(ReadOnlySpan<byte> text) => text switch
    {
        [] => "no reason given",
        [(byte)'s', .. var message] => Unescape(message),
        _ => Unescape(text),
    };

    private static string Ascii(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text);

    // The line may hold values of rows; it is not shown.
    private static GatewayException NotUnderstood() => new(
        "The JVM's gateway sent a line this client does not understand. Make sure that the port belongs to Spark's own Py4J gateway.");
}
