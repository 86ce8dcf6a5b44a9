using System.Globalization;
using System.Text;

namespace Customer360.Spark.Sql.Types;

/// <summary>Reads the part of Spark's SQL that declares columns and types.</summary>
internal sealed class DdlParser(string text)
{
    private int _position;

    public StructType ParseColumns()
    {
        var fields = new List<StructField>();
        SkipBlanks();
        while (_position < text.Length)
        {
            fields.Add(ReadField());
            if (!TryTake(','))
            {
                break;
            }
        }

        ExpectEnd();
        return new StructType(fields);
    }

    public DataType ParseType()
    {
        var type = ReadType();
        ExpectEnd();
        return type;
    }

    private StructField ReadField()
    {
        var name = ReadName();
        TryTake(':');
        var type = ReadType();
        var nullable = true;
        string? comment = null;
        while (true)
        {
            if (TryTakeWord("not"))
            {
                Expect(TryTakeWord("null"), "NULL after NOT");
                nullable = false;
            }
            else if (TryTakeWord("comment"))
            {
                comment = ReadLiteral();
            }
            else
            {
                break;
            }
        }

        var field = new StructField(name, type, nullable);
        return comment is null ? field : field.WithComment(comment);
    }

    private DataType ReadType()
    {
        var word = ReadWord();
        return word switch
        {
            "boolean" => new BooleanType(),
            "tinyint" or "byte" => new ByteType(),
            "smallint" or "short" => new ShortType(),
            "int" or "integer" => new IntegerType(),
            "bigint" or "long" => new LongType(),
            "float" or "real" => new FloatType(),
            "double" => new DoubleType(),
            "date" => new DateType(),
            "timestamp" or "timestamp_ltz" => new TimestampType(),
            "timestamp_ntz" => new TimestampNtzType(),
            "string" => new StringType(),
            "binary" => new BinaryType(),
            "void" => new NullType(),
            "variant" => new VariantType(),
            _ => ReadParameterised(word),
        };
    }

    private DataType ReadParameterised(string word)
    {
        switch (word)
        {
            case "decimal" or "dec" or "numeric":
                var digits = ReadNumbers(0, 2);
                return new DecimalType(digits.Count > 0 ? digits[0] : 10, digits.Count > 1 ? digits[1] : 0);
            case "char" or "character":
                return new CharType(ReadNumbers(1, 1)[0]);
            case "varchar":
                return new VarcharType(ReadNumbers(1, 1)[0]);
            case "time":
                return ReadNumbers(0, 1) is [var precision] ? new TimeType(precision) : new TimeType();
            case "interval":
                return ReadInterval();
            case "array":
                var element = Bracketed(ReadType);
                return new ArrayType(element);
            case "map":
                return Bracketed(() =>
                {
                    var key = ReadType();
                    Expect(TryTake(','), "a comma and the type of the values");
                    return new MapType(key, ReadType());
                });
            case "struct":
                return Bracketed(ReadStruct);
            default:
                throw Refused($"'{word}' is no data type");
        }
    }

    private StructType ReadStruct()
    {
        var fields = new List<StructField>();
        SkipBlanks();
        while (_position < text.Length && text[_position] != '>')
        {
            fields.Add(ReadField());
            if (!TryTake(','))
            {
                break;
            }
        }

        return new StructType(fields);
    }

    private DataType ReadInterval()
    {
        var units = DayTimeIntervalType.Units.Concat(YearMonthIntervalType.Units).ToArray();
        if (units.FirstOrDefault(TryTakeWord) is not { } start)
        {
            return new CalendarIntervalType();
        }

        var end = start;
        if (TryTakeWord("to"))
        {
            end = units.FirstOrDefault(TryTakeWord) ?? throw Refused("a unit of time is missing after TO");
        }

        return Array.IndexOf(YearMonthIntervalType.Units, start) >= 0
            ? new YearMonthIntervalType(start, end)
            : new DayTimeIntervalType(start, end);
    }

    private T Bracketed<T>(Func<T> content)
    {
        Expect(TryTake('<'), "'<'");
        var value = content();
        Expect(TryTake('>'), "'>'");
        return value;
    }

    private List<int> ReadNumbers(int least, int most)
    {
        var numbers = new List<int>();
        if (TryTake('('))
        {
            do
            {
                var start = SkipBlanks();
                while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] == '-'))
                {
                    _position++;
                }

                Expect(int.TryParse(text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), "a number");
                numbers.Add(number);
            }
            while (TryTake(','));
            Expect(TryTake(')'), "')'");
        }

        Expect(numbers.Count >= least && numbers.Count <= most, "as many numbers in brackets as the type takes");
        return numbers;
    }

    private string ReadName()
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

    private string ReadLiteral()
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

    private string ReadWord() => ReadRawWord().ToLowerInvariant();

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

    private bool TryTakeWord(string word)
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

    private bool TryTake(char sign)
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

    private void ExpectEnd()
    {
        SkipBlanks();
        Expect(_position == text.Length, "the end of the text");
    }

    private void Expect(bool found, string expected)
    {
        if (!found)
        {
            throw Refused($"{expected} was expected");
        }
    }

    private SchemaException Refused(string reason) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{text}' declares no columns or types: {reason} at character {_position + 1}."));
}
