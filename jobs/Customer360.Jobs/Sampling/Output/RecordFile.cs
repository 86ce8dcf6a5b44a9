using System.Globalization;
using System.Text;

namespace Customer360.Jobs.Sampling.Output;

/// <summary>A file of records that are written cell by cell in the order of its columns.</summary>
internal abstract class RecordFile(string path, Utf8File output, int columns) : IDisposable
{
    private readonly string?[] _instead = new string?[columns];
    private readonly int[] _starts = new int[columns];
    private readonly int[] _ends = new int[columns];
    private bool _replaces;

    /// <summary>Path below the sample's folder, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>Line of the record in hand, counted from 1, a header included.</summary>
    public long LineNumber { get; protected set; }

    /// <summary>Whether the record in hand lacks cells: a later file can have more columns than the first.</summary>
    public bool HasMore => Column < _starts.Length;

    /// <summary>Finished records.</summary>
    public long Records { get; private set; }

    protected Utf8File Output { get; } = output;

    protected int Column { get; private set; }

    /// <summary>Writes <paramref name="text"/> for one column of the next record, whatever its value is.</summary>
    public void Instead(int column, string text)
    {
        _instead[column] = text;
        _replaces = true;
    }

    public void Begin()
    {
        Output.BeginLine();
        (Column, LineNumber) = (0, LineNumber + 1);
        Open();
    }

    public void Number(long value)
    {
        if (!Replaced(isNumber: true))
        {
            Output.Write(value);
        }

        Next();
    }

    public void Text(string? value)
    {
        if (!Replaced())
        {
            WriteText(value);
        }

        Next();
    }

    /// <summary>Writes an amount of hundredths, with two decimals.</summary>
    public void Money(long cents) => Text(cents, static (output, cents) => WriteCents(output, cents, trimmed: false));

    /// <summary>Writes an amount of hundredths as the retailer does: without its last zero.</summary>
    public void TrimmedMoney(long cents) => Text(cents, static (output, cents) => WriteCents(output, cents, trimmed: true));

    public void Day(DateOnly value) => Text(value, static (output, value) => output.Write(value, "yyyy-MM-dd"));

    public void Moment(long seconds) =>
        Text(seconds, static (output, seconds) => output.Write(SampleClock.Moment(seconds), "yyyy-MM-dd HH:mm:ss"));

    /// <summary>Writes a time in microseconds since 1970 as ISO 8601 without a zone.</summary>
    public void IsoMoment(long micros) =>
        Text(micros, static (output, micros) => output.Write(DateTime.UnixEpoch.AddMicroseconds(micros), "yyyy-MM-ddTHH:mm:ss.ffffff"));

    public void End()
    {
        Close();
        Done();
    }

    /// <summary>Ends the file in the middle of the record, as a broken transfer does.</summary>
    public void BreakOff(int column)
    {
        Output.CutLine((_starts[column] + _ends[column] + 1) / 2);
        Done();
    }

    /// <summary>Text of a cell of the record in hand, without quotes.</summary>
    public string Cell(int column) => Encoding.UTF8.GetString(Output.Line(_starts[column], _ends[column])).Trim(' ', '"', '\'');

    public void Dispose() => Output.Dispose();

    protected abstract void Open();

    protected abstract void WriteText(string? value);

    protected abstract void WriteQuoted<T>(T value, Action<Utf8File, T> write);

    protected abstract void BeforeCell();

    protected abstract void Close();

    private static void WriteCents(Utf8File output, long cents, bool trimmed)
    {
        if (cents < 0)
        {
            output.Write((byte)'-');
            cents = -cents;
        }

        output.Write(cents / 100);
        output.Write((byte)'.');
        var rest = cents % 100;
        output.Write((byte)('0' + (rest / 10)));
        if (!trimmed || rest % 10 != 0)
        {
            output.Write((byte)('0' + (rest % 10)));
        }
    }

    private void Text<T>(T value, Action<Utf8File, T> write)
    {
        if (!Replaced())
        {
            WriteQuoted(value, write);
        }

        Next();
    }

    private bool Replaced(bool isNumber = false)
    {
        BeforeCell();
        _starts[Column] = Output.LineLength;
        if (!_replaces || _instead[Column] is not { } text)
        {
            return false;
        }

        if (isNumber && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Output.Write(number);
        }
        else
        {
            WriteText(text);
        }

        return true;
    }

    private void Next()
    {
        _ends[Column] = Output.LineLength;
        Column++;
    }

    private void Done()
    {
        Records++;
        if (_replaces)
        {
            Array.Clear(_instead);
            _replaces = false;
        }
    }
}
