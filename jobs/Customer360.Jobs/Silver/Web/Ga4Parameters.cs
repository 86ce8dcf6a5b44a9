using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Parameters of events: a list of names, each with a value in the field of its type.</summary>
internal static class Ga4Parameters
{
    /// <summary>Names in the order of the event.</summary>
    internal const string Names = "_names";

    /// <summary>Values as text in the same order: the string, else the whole number, else the fraction.</summary>
    internal const string Values = "_values";

    private const string Prefix = "_p_";

    private static readonly Column List = WebRecords.Content.GetField("event_params");

    /// <summary>The text of a parameter that has a column.</summary>
    internal static Column TextOf(WebField parameter) => Col(NameOfText(parameter));

    /// <summary>The column of <see cref="TextOf"/>.</summary>
    internal static string NameOfText(WebField parameter) => Prefix + parameter.Path;

    /// <summary>Adds names and values, and of every parameter that has a column its text; of a name given twice the last one's.</summary>
    internal static DataFrame WithTexts(DataFrame parsed, WebValues values) => parsed
        .WithColumns(
        [
            KeyValuePair.Create(Names, Transform(List.GetField("key"), key => values.Value(key, WebKind.Text))),
            KeyValuePair.Create(Values, Transform(List, parameter => Text(parameter.GetField("value"), values))),
        ])
        .WithColumns([KeyValuePair.Create("_last_names", Reverse(Col(Names))), KeyValuePair.Create("_last_values", Reverse(Col(Values)))])
        .WithColumns([.. Ga4Fields.Parameters.Append(Ga4Fields.TransactionId).Select(parameter => KeyValuePair.Create(NameOfText(parameter), LastValue(parameter.Path)))]);

    /// <summary>The first value among all parameters that its type cannot hold.</summary>
    internal static Column Fault(WebValues values) => WebValues.FirstFault(List, parameter => values.Fault(Ga4Fields.ParameterValue, parameter.GetField("value")));

    private static Column LastValue(string name) => Get(Col("_last_values"), (ArrayPosition(Col("_last_names"), name) - 1).Cast("int"));

    private static Column Text(Column value, WebValues values) => Coalesce(
        values.Value(value.GetField("string_value"), WebKind.Text),
        values.Plain(value.GetField("int_value")),
        values.Plain(value.GetField("float_value")),
        values.Plain(value.GetField("double_value")));
}
