namespace Customer360.Spark.Sql.Types;

/// <summary>Reads the part of Spark's SQL that declares columns and types.</summary>
internal sealed class DdlParser(string text) : DdlReader(text)
{
    public StructType ParseColumns()
    {
        var columns = ReadFields();
        ExpectEnd();
        return columns;
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
                return Bracketed(ReadFields);
            default:
                throw Refused($"'{word}' is no data type");
        }
    }

    private StructType ReadFields()
    {
        var fields = new List<StructField>();
        while (Next is not (EndOfText or '>'))
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
                numbers.Add(ReadInteger());
            }
            while (TryTake(','));
            Expect(TryTake(')'), "')'");
        }

        Expect(numbers.Count >= least && numbers.Count <= most, "as many numbers in brackets as the type takes");
        return numbers;
    }
}
