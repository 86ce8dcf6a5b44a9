using System.Reflection;
using System.Text.RegularExpressions;

namespace Customer360.Spark.IntegrationTests.Functions;

internal sealed partial class CatalogueTests : SparkTest
{
    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        ["an operator of Column"] =
        [
            "!", "!=", "%", "&", "*", "+", "-", "/", "<", "<<", "<=", "<=>", "<>", "=", "==", ">", ">=", ">>", ">>>", "^", "|", "||", "~",
            "and", "or", "not", "in", "between",
        ],
        ["a cast, which Column.Cast says"] =
        [
            "bigint", "binary", "boolean", "cast", "date", "decimal", "double", "float", "int", "smallint", "string", "time", "timestamp",
            "tinyint",
        ],
        ["syntax that When says"] = ["case", "when"],
        ["a table-valued function, which SparkSession.Sql calls"] =
            ["range", "collations", "sql_keywords", "python_worker_logs", "variant_explode", "variant_explode_outer"],
        ["in a module of its own that is not part of Spark's core; CallFunction reaches it where it is there"] =
            ["from_avro", "to_avro", "schema_of_avro", "from_protobuf", "to_protobuf"],
    };

    private static readonly string[] TestedElsewhere =
    [
        // SpecialFunctionTests and BoundColumnTests
        "Explode", "ExplodeOuter", "PosExplode", "PosExplodeOuter", "Inline", "InlineOuter", "JsonTuple", "Stack", "Grouping", "GroupingId",
        "ApproxTopKCombine", "PercentileCont", "PercentileDisc", "Asc", "AscNullsFirst", "AscNullsLast", "Desc", "DescNullsFirst",
        "DescNullsLast", "Years", "Months", "Days", "Hours", "Bucket", "Broadcast",
    ];

    private static string[] Offered => [.. typeof(Spark.Sql.Functions)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(method => method.Name)
        .Distinct()];

    [Test]
    public void Every_function_in_Spark_s_registry_is_offered_or_left_out_for_a_reason()
    {
        var registered = Spark.Sql("SHOW SYSTEM FUNCTIONS").Collect().Select(row => row.GetAs<string>(0)).ToHashSet();
        var offered = Offered.Select(Normalised).ToHashSet();

        var missing = registered.Where(name => !offered.Contains(Normalised(name))).Except(LeftOut.Values.SelectMany(names => names));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(registered, Has.Count.GreaterThan(500));
            Assert.That(missing, Is.Empty);
            Assert.That(LeftOut.Values.SelectMany(names => names), Is.SubsetOf(registered), "what is left out is there");
        }
    }

    [Test]
    public void Every_function_offered_is_tested()
    {
        var tested = Topics.All.Values.SelectMany(cases => cases)
            .SelectMany(one => Word().Matches(one.Source).Select(match => match.Value))
            .Concat(TestedElsewhere);

        Assert.That(Offered.Except(tested), Is.Empty);
    }

    private static string Normalised(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"\w+(?=\()")]
    private static partial Regex Word();
}
