using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver;

/// <summary>
/// The steps from a delivered text to its value. Each is a column that the next one reads by name, so that Spark computes it once; nested in one
/// expression they would copy the cleaning of a text into every place that looks at it.
/// </summary>
internal sealed class DeliveredValue
{
    private readonly TableColumn _column;
    private readonly ValueParsing _parsing;
    private readonly Column _delivered;
    private readonly Column? _number;

    internal DeliveredValue(TableColumn column, ValueParsing parsing)
    {
        _column = column;
        _parsing = parsing;
        _delivered = Col($"`{column.From}`");
        _number = parsing.NumberAsIs(_delivered, column.Type);
    }

    /// <summary>The column that holds the cleaned text; null there where there is no value.</summary>
    internal static Column TextOf(TableColumn column) => Col($"`{NameOf(column)}`");

    /// <summary>The first step: a number as it stands, or the text without blanks around it.</summary>
    internal KeyValuePair<string, Column> Read => _number is null
        ? new(NameOf(_column), ValueParsing.Trimmed(_delivered))
        : new(NumberName, _number);

    /// <summary>The second step: the cleaned text.</summary>
    internal KeyValuePair<string, Column> Text => new(NameOf(_column), _number is null
        ? _parsing.Present(TextOf(_column))
        : When(Number.IsNotNull(), _delivered).Otherwise(_parsing.Clean(_delivered)));

    /// <summary>The last step: the value, null where the column's type cannot hold it.</summary>
    internal Column Value => _number is null
        ? _parsing.Parse(TextOf(_column), _column.Type)
        : Coalesce(Number, _parsing.Parse(TextOf(_column), _column.Type));

    /// <summary>The column's name.</summary>
    internal string Name => _column.Name;

    private string NumberName => "_number_" + _column.Name;

    private Column Number => Col($"`{NumberName}`");

    private static string NameOf(TableColumn column) => "_text_" + column.Name;
}
