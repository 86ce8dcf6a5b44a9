using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Expressions;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;
using W = Customer360.Spark.Sql.Expressions.Window;

namespace Customer360.Spark.IntegrationTests.Functions;

/// <summary>The columns the cases are about, either by name or as those of one DataFrame.</summary>
internal sealed class Inputs(Func<string, Column> column)
{
    internal const string Row =
        """
        SELECT 1 AS id, 3 AS i, -7 AS neg, 10L AS l, 0.5D AS d, 1.5F AS f, CAST(2.5 AS DECIMAL(5, 2)) AS dec, true AS yes,
            'Spark SQL' AS s, X'537061726B' AS b, CAST(NULL AS STRING) AS n,
            TIMESTAMP'2024-02-29 13:14:15.678' AS t, DATE'2024-02-29' AS day, TIME'13:14:15.5' AS time,
            array(3, 1, 2, 1) AS arr, map('a', 1, 'b', 2) AS m, named_struct('x', 1, 'y', 'q') AS st, '{"a":1,"b":[1,2]}' AS js
        """;

    internal const string Rows =
        """
        SELECT id, i, CAST(l AS BIGINT) AS l, CAST(l AS DOUBLE) / 4 AS d, CAST(l / 4 AS FLOAT) AS f, s, n, b
        FROM VALUES (1, 3, 10, 'x', NULL, X'01'), (2, 1, 20, 'y', 'only', X'03'), (3, 8, 40, NULL, NULL, X'05') AS v(id, i, l, s, n, b)
        """;

    internal static readonly StructType Pair = new([new StructField("a", new IntegerType()), new StructField("b", new StringType())]);

    internal static readonly Dictionary<string, string> Separated = new() { ["sep"] = "|" };

    internal static Column Key => Lit("0123456789abcdef");

    internal static Column Url => Lit("https://spark.apache.org/path?k=v");

    internal static Column Xml => Lit("<r><a>1</a></r>");

    /// <summary>The point (1, 2) as well-known binary.</summary>
    internal static Column Point => Unhex(Lit("0101000000000000000000F03F0000000000000040"));

    internal WindowSpec ById => W.OrderBy(column("id"));

    internal Column I => column("i");

    internal Column Neg => column("neg");

    internal Column L => column("l");

    internal Column D => column("d");

    internal Column F => column("f");

    internal Column Dec => column("dec");

    internal Column Yes => column("yes");

    internal Column S => column("s");

    internal Column B => column("b");

    internal Column N => column("n");

    internal Column T => column("t");

    internal Column Day => column("day");

    internal Column Time => column("time");

    internal Column Arr => column("arr");

    internal Column M => column("m");

    internal Column St => column("st");

    internal Column Js => column("js");
}
