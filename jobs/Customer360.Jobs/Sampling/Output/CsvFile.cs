using System.Buffers;

namespace Customer360.Jobs.Sampling.Output;

/// <summary>Comma-separated values; a field is quoted only where it must be.</summary>
internal sealed class CsvFile : RecordFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly byte[] _newLine;

    public CsvFile(string path, Utf8File output, IReadOnlyList<string> columns, CsvStyle style)
        : base(path, output, columns.Count)
    {
        _newLine = style.CarriageReturns ? "\r\n"u8.ToArray() : "\n"u8.ToArray();
        if (style.ByteOrderMark)
        {
            output.Write([0xEF, 0xBB, 0xBF]);
        }

        if (style.Header)
        {
            output.Write(string.Join(',', columns));
            output.Write(_newLine);
            LineNumber = 1;
        }
    }

    protected override void Open()
    {
    }

    protected override void BeforeCell()
    {
        if (Column > 0)
        {
            Output.Write((byte)',');
        }
    }

    protected override void WriteText(string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().ContainsAny(Special))
        {
            Output.Write((byte)'"');
            Output.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
            Output.Write((byte)'"');
        }
        else
        {
            Output.Write(value);
        }
    }

    protected override void WriteQuoted<T>(T value, Action<Utf8File, T> write) => write(Output, value);

    protected override void Close() => Output.Write(_newLine);
}

/// <summary>How a CSV file is laid out.</summary>
internal sealed record CsvStyle(bool Header, bool CarriageReturns, bool ByteOrderMark = false);
