using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
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

    // What follows a time of day, whose parts are digits, points and colons.
    private const string IsoZone = @"[T ][\d:.]+ ?[^\d:. ]";

    // Java leaves out seconds that are 0, and Spark wants them before a zone.
    private const string MinutesBeforeZone = @"([T ]\d{1,2}:\d{1,2})(?= ?[^\d:. ])";

    /// <summary>The latest year that two digits mean; null where no pattern has such a year.</summary>
    // Left out of what a table's fingerprint is made of where it decides nothing, so that lakes of before it are not computed anew.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TwoDigitYearMax { get; init; }

    private string Content => JsonSerializer.Serialize(this);

    /// <summary>Whether both read every text alike: lists count by what is in them.</summary>
    public bool Equals(ValueParsing? other) => Content == other?.Content;

    /// <inheritdoc/>
    public override int GetHashCode() => Content.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text without surrounding blanks; null when it is a missing word.</summary>
    public Column Clean(Column text) => Present(Trimmed(text));

    /// <summary>The text without surrounding blanks.</summary>
    // Files edited on other systems carry no-break spaces and tabs around values.
    internal static Column Trimmed(Column text) => Trim(text, Blanks);

    /// <summary>The trimmed text; null when it is a missing word.</summary>
    internal Column Present(Column trimmed) => When(!Lower(trimmed).IsIn(FormsOf(MissingWords)), trimmed);

    /// <summary>What a trimmed text in lower case is that means "no value": one of the words, or empty.</summary>
    internal static string[] FormsOf(IEnumerable<string> missingWords) => [.. missingWords.Append("").Select(word => word.Trim().ToLowerInvariant()).Distinct()];

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

    /// <summary>
    /// The value of a text that is a number as it stands, which spares nearly all of them the cleaning; null where only <see cref="Parse"/> can tell.
    /// No expression at all for types, signs and missing words that allow no such short way.
    /// </summary>
    /// <param name="text">The text as it was delivered.</param>
    /// <param name="type">The type of its value.</param>
    internal Column? NumberAsIs(Column text, string type)
    {
        if (DecimalSeparator != "." || GroupSeparator.Length > 0 || MissingWords.Any(word => word.Any(char.IsDigit)))
        {
            return null;
        }

        return type is "bigint" or "int" ? text.TryCast(type)
            : type.StartsWith("decimal(", StringComparison.Ordinal) ? When(Substring(text, -1 - Scale(type), 1) == ".", text.TryCast(type))
            : null;
    }

    // What has its point there cannot have more decimals than the type, so that a cast rounds nothing.
    private static int Scale(string type) => int.Parse(type[(type.IndexOf(',', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture);

    // Plain digits are read as what they are; anything else as a decimal, for a cast would cut 12.9 down to 12.
    private Column Whole(Column text, string type)
    {
        var number = Plain(text).TryCast("decimal(38,6)");
        return Coalesce(Plain(text).TryCast(type), When(number == Floor(number), number.TryCast(type)));
    }

    // A cast would round 12.345 to 12.35, and a sum of rounded amounts is not the sum of the amounts.
    private Column Decimal(Column text, string type)
    {
        var exact = Plain(text).TryCast("decimal(38,12)");
        return When(exact.TryCast(type) == exact, exact.TryCast(type));
    }

    // Thousands, or the lakhs and crores of India. Without this, 12.34 would be 1234 where points group and commas part.
    private string Grouped => $@"^\s*[+-]?\d{{1,3}}({Regex.Escape(GroupSeparator)}\d{{2,3}})*{Regex.Escape(GroupSeparator)}\d{{3}}($|{Regex.Escape(DecimalSeparator)})";

    private Column Plain(Column text)
    {
        var plain = GroupSeparator.Length == 0 ? text : When(!text.Contains(GroupSeparator) | text.RLike(Grouped), Replace(text, Lit(GroupSeparator), Lit("")));
        return DecimalSeparator == "." ? plain : Replace(plain, Lit(DecimalSeparator), Lit("."));
    }

    // A cast to a date takes anything for a time of day.
    private Column Date(Column text) => DateFormats.Count == 0
        ? When(text.RLike(IsoDay) & text.TryCast("timestamp").IsNotNull(), text.TryCast("date"))
        : Coalesce([.. DateFormats.Select(format => ToDate(Read(text, format)))]);

    private Column Timestamp(Column text)
    {
        if (TimestampFormats.Count > 0)
        {
            return Coalesce([.. TimestampFormats.SelectMany(TimePattern.Of).Select(pattern =>
                Read(text, pattern.Text) is var time && pattern.HasZone ? time : InZone(time))]);
        }

        var withSeconds = RegexpReplace(text, MinutesBeforeZone, "$1:00");
        var iso = When(text.RLike(IsoDay), Coalesce(text.TryCast("timestamp"), withSeconds.TryCast("timestamp")));
        return TimeZone == "UTC" ? iso : When(text.RLike(IsoZone), iso).Otherwise(InZone(iso));
    }

    // Spark takes two digits for a year from 2000 to 2099, and so 1970 for 2070.
    private Column Read(Column text, string format)
    {
        var time = TryToTimestamp(text, Lit(format));
        return TwoDigitYearMax is { } latest && TimePattern.HasTwoDigitYear(format)
            ? time - MakeYmInterval(When(Year(time) > latest, 100).Otherwise(0))
            : time;
    }

    // The session reads times without zone as UTC; a source elsewhere means its own clock.
    private Column InZone(Column time) => TimeZone == "UTC" ? time : ToUtcTimestamp(time, TimeZone);
}
