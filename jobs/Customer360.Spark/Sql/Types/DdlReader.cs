using System.Globalization;
using System.Text;

namespace Customer360.Spark.Sql.Types;

/// <summary>Reads words, names, numbers and texts of SQL, and says where it stopped when something else is there.</summary>
internal abstract class DdlReader(string text)
{
    protected const char EndOfText = '\0';

    private int _position;

    /// <summary>What comes next, blanks left out.</summary>
    protected char Next => SkipBlanks() < text.Length ? text[_position] : EndOfText;

    protected int ReadInteger()
    {
        var start = SkipBlanks();
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] == '-'))
        {
            _position++;
        }

        var digits = text.AsSpan(start, _position - start);
        Expect(int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), "a number");
        return number;
    }

    protected string ReadName()
    {
        if (!TryTake('`'))
        {
            return ReadRawWord();
        }

        var name = new StringBuilder();
        while (_position < text.Length)
        {
            if (text[_position] != '`')
            {
                name.Append(text[_position++]);
            }
            else if (_position + 1 < text.Length && text[_position + 1] == '`')
            {
                name.Append('`');
                _position += 2;
            }
            else
            {
                _position++;
                return name.ToString();
            }
        }

        throw Refused("a quoted name has no end");
    }

    protected string ReadLiteral()
    {
        SkipBlanks();
        Expect(_position < text.Length && text[_position] is '\'' or '"', "a quoted text");
        var quote = text[_position++];
        var literal = new StringBuilder();
        while (_position < text.Length && (text[_position] != quote || IsDoubled(quote)))
        {
            var escaped = (text[_position] == '\\' && _position + 1 < text.Length) || IsDoubled(quote);
            _position += escaped ? 1 : 0;
            literal.Append(escaped ? Unescape(text[_position]) : text[_position]);
            _position++;
        }

        Expect(_position < text.Length, "the end of a quoted text");
        _position++;
        return literal.ToString();
    }

    private bool IsDoubled(char quote) => text[_position] == quote && _position + 1 < text.Length && text[_position + 1] == quote;

    private static char Unescape(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => letter,
    };

    protected string ReadWord() => ReadRawWord().ToLowerInvariant();

    private string ReadRawWord()
    {
        var start = SkipBlanks();
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '_'))
        {
            _position++;
        }

        Expect(_position > start, "a name");
        return text[start.._position];
    }

    protected bool TryTakeWord(string word)
    {
        var start = SkipBlanks();
        var end = start + word.Length;
        if (!text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')))
        {
            return false;
        }

        _position = end;
        return true;
    }

    protected bool TryTake(char sign)
    {
        SkipBlanks();
        if (_position >= text.Length || text[_position] != sign)
        {
            return false;
        }

        _position++;
        return true;
    }

    private int SkipBlanks()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position;
    }

    protected void ExpectEnd()
    {
        SkipBlanks();
        Expect(_position == text.Length, "the end of the text");
    }

    protected void Expect(bool found, string expected)
    {
        if (!found)
        {
            throw Refused($"{expected} was expected");
        }
    }

    protected SchemaException Refused(string reason) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{text}' declares no columns or types: {reason} at character {_position + 1}."));
}
