using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>
/// Reads the texts of nested records. Every reader names its text as rarely as it can: a record has some sixty of them, and plans grow with
/// each mention.
/// </summary>
/// <param name="missing">Texts that are no values.</param>
internal sealed class WebValues(MissingWords missing)
{
    /// <summary>Texts that are no values.</summary>
    internal MissingWords Missing { get; } = missing;

    /// <summary>The fields' values as their columns; null where there is no text, or none of the field's kind.</summary>
    internal IEnumerable<Column> Read(IEnumerable<WebField> fields, Column container) => fields.Select(field => Read(field, container));

    /// <summary>A field's value as its column; null where there is no text, or none of the field's kind.</summary>
    internal Column Read(WebField field, Column container) => Value(TextOf(field, container), field.Kind).As(field.Column);

    /// <summary>The fields' values as their columns, with what stands for a missing count or flag.</summary>
    internal IEnumerable<Column> ReadComplete(IEnumerable<WebField> fields, Column container) =>
        fields.Select(field => Complete(Value(TextOf(field, container), field.Kind), field.Kind).As(field.Column));

    /// <summary>A count without value is 0, a flag false.</summary>
    internal static Column Complete(Column value, WebKind kind) => kind switch
    {
        WebKind.Count => Coalesce(value, Lit(0L)),
        WebKind.Flag => Coalesce(value, Lit(false)),
        _ => value,
    };

    /// <summary>The value of a text; null where the kind does not hold it.</summary>
    internal Column Value(Column text, WebKind kind) => kind is WebKind.Text ? Given(text) : ValueOf(Readable(text), kind);

    /// <summary>The text without surrounding blanks; null when it is a missing word.</summary>
    internal Column Given(Column text)
    {
        var trimmed = ValueParsing.Trimmed(text);
        return When(!Missing.Include(trimmed), trimmed);
    }

    /// <summary>The rule the first wrong one among the fields of an array's element breaks; null when none does.</summary>
    internal Column Fault(IEnumerable<WebField> fields, Column container) =>
        FirstOf(fields.Select(field => Fault(field, TextOf(field, container), Value(TextOf(field, container), field.Kind))));

    /// <summary>The rule the first wrong one among fields breaks whose values are columns already.</summary>
    internal Column FaultOfColumns(IEnumerable<WebField> fields, Func<WebField, Column> textOf) =>
        FirstOf(fields.Select(field => Fault(field, textOf(field), Col(field.Column))));

    /// <summary>The first fault among an array's elements.</summary>
    internal static Column FirstFault(Column elements, Func<Column, Column> fault) => Get(Filter(Transform(elements, fault), found => found.IsNotNull()), Lit(0));

    /// <summary>What lies at the path of a field.</summary>
    internal static Column TextOf(WebField field, Column container) => field.Path.Split('.').Aggregate(container, (inside, name) => inside.GetField(name));

    /// <summary>A number as people write it: 5 for 5.0, 10000000 for 1.0E7.</summary>
    internal Column Plain(Column text)
    {
        var number = Readable(text).TryCast("decimal(38,18)");
        return Coalesce(RegexpReplace(number.Cast("string"), @"\.?0+$", ""), When(!Missing.Include(ValueParsing.Trimmed(text)), text));
    }

    // Most words are no number whatever they mean, and a cast makes null of them.
    private Column Readable(Column text) => Missing.MayBeValues ? Given(text) : text;

    private static Column ValueOf(Column text, WebKind kind) => kind switch
    {
        WebKind.Whole or WebKind.WholeOrNone or WebKind.Count => Whole(text),
        WebKind.Micros => (OfDigits(Whole(text), 18) * Lit(0.000001m)).Cast("decimal(18,6)"),
        WebKind.Milliseconds => OfDigits(Whole(text), 12).Cast("bigint"),

        // GA4 exports binary fractions, whose last digits are noise behind the sixth decimal.
        WebKind.Money => text.TryCast("decimal(18,6)"),
        WebKind.Flag => text.TryCast("boolean"),
        WebKind.Day => Day(RegexpReplace(ValueParsing.Trimmed(text), @"^(\d{4})-?(\d{2})-?(\d{2})$", "$1-$2-$3")),
        WebKind.EpochSeconds => TimestampSeconds(OfDigits(Whole(text), 11).Cast("bigint")),
        WebKind.EpochMicros => TimestampMicros(OfDigits(Whole(text), 17).Cast("bigint")),
        WebKind.Double => text.TryCast("double"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No reader is written for this kind."),
    };

    private static Column FirstOf(IEnumerable<Column?> faults) => faults.OfType<Column>().ToArray() is { Length: > 0 } found ? Coalesce(found) : Lit(null).Cast("string");

    // Whether a text is a missing word is asked last: nearly all that are there have a value.
    private Column? Fault(WebField field, Column text, Column value) => field.Kind is WebKind.Text or WebKind.WholeOrNone
        ? null
        : When(text.IsNotNull() & value.IsNull() & !Missing.Include(ValueParsing.Trimmed(text)), $"{field.Column}_is_malformed");

    // A cast alone takes 202503 for the year 202503.
    private static Column Day(Column text) => When(text.RLike(@"^\d{4}-\d{1,2}-\d{1,2}$"), text.TryCast("date"));

    // Whole numbers that passed through a table of fractions come as 4.0 or 1.5E9; a fraction such as 4.5 is no whole number.
    private static Column Whole(Column text) =>
        Coalesce(text.TryCast("bigint"), RegexpReplace(text.TryCast("decimal(38,6)").Cast("string"), @"\.0+$", "").TryCast("bigint"));

    // Null for larger numbers, which no timestamp or amount of the tables could hold; 11 digits of seconds reach the year 5138.
    private static Column OfDigits(Column number, int digits) => number.TryCast($"decimal({digits},0)");
}
