using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>How the texts of one source are read; null for a value that its type cannot hold.</summary>
/// <param name="MissingWords">Words that mean "no value", any case; the empty text always does.</param>
/// <param name="DateFormats">Patterns tried in order for dates; ISO 8601 when empty.</param>
/// <param name="TimestampFormats">Patterns tried in order for times; ISO 8601 when empty.</param>
/// <param name="DecimalSeparator">The sign before the decimals.</param>
/// <param name="GroupSeparator">The sign between groups of digits; empty for none.</param>
/// <param name="TimeZone">Where a time without zone was on the clock.</param>
public sealed record ValueParsing(
    IReadOnlyList<string> MissingWords,
    IReadOnlyList<string> DateFormats,
    IReadOnlyList<string> TimestampFormats,
    string DecimalSeparator,
    string GroupSeparator,
    string TimeZone)
{
    // Spark reads '2025' as a day and '10:00' as a time of today; a value must name its day to be one.
    private const string IsoDay = @"^\d{4}-\d{1,2}-\d{1,2}($|[T ])";

    private const string Blanks = " \t\r\n\u00A0\uFEFF";

    private const string HasZone = @"([zZ]|[+-]\d{1,2}(:?\d{2})?| [A-Za-z]+(/[A-Za-z_]+)*)$";

    /// <summary>The text without surrounding blanks; null when it is a missing word.</summary>
    public Column Clean(Column text)
    {
        // Files edited on other systems carry no-break spaces and tabs around values.
        var trimmed = Trim(text, Blanks);
        var missing = MissingWords.Append("").Select(word => word.ToLowerInvariant()).Distinct().ToArray();
        return When(!Lower(trimmed).IsIn(missing), trimmed);
    }

    /// <summary>The cleaned text as a value of <paramref name="type"/>; null when the type cannot hold it.</summary>
    /// <exception cref="ArgumentException">The type is none that sources deliver.</exception>
    public Column Parse(Column cleaned, string type) => type switch
    {
        "string" => cleaned,
        "bigint" or "int" => Whole(cleaned, type),
        "date" => Date(cleaned),
        "timestamp" => Timestamp(cleaned),
        "boolean" => cleaned.TryCast("boolean"),
        _ when type.StartsWith("decimal(", StringComparison.Ordinal) => Decimal(cleaned, type),
        _ => throw new ArgumentException($"Sources deliver no values of type '{type}'.", nameof(type)),
    };

    // A cast would cut 12.9 down to 12.
    private Column Whole(Column text, string type)
    {
        var number = Plain(text).TryCast("decimal(38,6)");
        return When(number == Floor(number), number.TryCast(type));
    }

    // A cast would round 12.345 to 12.35, and a sum of rounded amounts is not the sum of the amounts.
    private Column Decimal(Column text, string type)
    {
        var value = Plain(text).TryCast(type);
        return When(value.Cast("decimal(38,12)") == Plain(text).TryCast("decimal(38,12)"), value);
    }

    private Column Plain(Column text)
    {
        var plain = GroupSeparator.Length == 0 ? text : Replace(text, Lit(GroupSeparator), Lit(""));
        return DecimalSeparator == "." ? plain : Replace(plain, Lit(DecimalSeparator), Lit("."));
    }

    private Column Date(Column text) => DateFormats.Count == 0
        ? When(text.RLike(IsoDay), text.TryCast("date"))
        : Coalesce([.. DateFormats.Select(format => ToDate(TryToTimestamp(text, Lit(format))))]);

    private Column Timestamp(Column text)
    {
        var local = TimestampFormats.Count == 0
            ? When(text.RLike(IsoDay), text.TryCast("timestamp"))
            : Coalesce([.. TimestampFormats.Select(format => TryToTimestamp(text, Lit(format)))]);

        // The session reads times without zone as UTC; a source elsewhere means its own clock.
        return TimeZone == "UTC" ? local : When(text.RLike(HasZone), local).Otherwise(ToUtcTimestamp(local, TimeZone));
    }
}
