namespace Customer360.Jobs.Sampling.Output;

/// <summary>One dictionary a line: true JSON, or the literals that Python prints.</summary>
internal sealed class DictionaryFile(string path, Utf8File output, IReadOnlyList<string> columns, bool python)
    : RecordFile(path, output, columns.Count)
{
    private readonly byte _quote = (byte)(python ? '\'' : '"');

    protected override void Open() => Output.Write((byte)'{');

    protected override void BeforeCell()
    {
        if (Column > 0)
        {
            Output.Write(", "u8);
        }

        Output.Write(_quote);
        Output.Write(columns[Column]);
        Output.Write(_quote);
        Output.Write(": "u8);
    }

    protected override void WriteText(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            Output.Write(python ? "None"u8 : "null"u8);
            return;
        }

        // Python prefers single quotes, and takes double ones for a text with an apostrophe.
        var quote = python && !value.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
        Output.Write((byte)quote);
        Output.Write(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace($"{quote}", $"\\{quote}", StringComparison.Ordinal));
        Output.Write((byte)quote);
    }

    protected override void WriteQuoted<T>(T value, Action<Utf8File, T> write)
    {
        Output.Write(_quote);
        write(Output, value);
        Output.Write(_quote);
    }

    protected override void Close() => Output.Write("}\n"u8);
}
