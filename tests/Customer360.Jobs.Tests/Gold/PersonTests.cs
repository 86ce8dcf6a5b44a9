using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Gold;

/// <summary>Small tables in and rows of text out, for tests of steps that take rows and return rows.</summary>
public abstract class PersonTests : SparkTests
{
    internal const string KeyColumns = "source string, source_id string, customer_key string";

    private protected static DataFrame Table(string columns, params TestRow[] rows) =>
        Spark.CreateDataFrame(rows.Select(row => new GenericRow([.. row.Values])), columns);

    /// <summary>Keys written as "B1: client 1, client 2, customer 7".</summary>
    private protected static DataFrame Keys(params string[] people) => Table(KeyColumns, [.. people.SelectMany(Members)]);

    /// <summary>Each row's values with bars between, in order of the text.</summary>
    private protected static IEnumerable<string> Texts(DataFrame rows, params string[] columns) => rows
        .Select(columns[0], columns[1..])
        .Collect()
        .Select(row => string.Join("|", row.Values.Select(Text)))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<TestRow> Members(string person)
    {
        var (key, members) = (person.Split(": ")[0], person.Split(": ")[1]);
        return members.Split(", ").Select(member => member.Split(' ')).Select(TestRow (parts) =>
            [parts[0] == "client" ? "crm_clients" : "customers", parts[1], key]);
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        string text => text,
        System.Collections.IEnumerable list => "[" + string.Join(",", list.Cast<object?>().Select(Text)) + "]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
