using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.Tests.Sql.Expressions;

public sealed class LambdaTests
{
    private static readonly Column A = Col("a");

    private static readonly TestCaseData[] Lambdas =
    [
        new(Transform(A, x => x + 1), "transform(`a`, __x1 -> (__x1 + 1))"),
        new(Transform(A, (x, i) => x * i), "transform(`a`, (__x1, __y2) -> (__x1 * __y2))"),
        new(Filter(A, x => x > 1), "filter(`a`, __x1 -> (__x1 > 1))"),
        new(Filter(A, (x, i) => i > 1), "filter(`a`, (__x1, __y2) -> (__y2 > 1))"),
        new(Exists(A, x => x == 1), "exists(`a`, __x1 -> (__x1 = 1))"),
        new(ForAll(A, x => x == 1), "forall(`a`, __x1 -> (__x1 = 1))"),
        new(Aggregate(A, Lit(0L), (sum, x) => sum + x), "aggregate(`a`, 0L, (__x1, __y2) -> (__x1 + __y2))"),
        new(
            Aggregate(A, Lit(0L), (sum, x) => sum + x, sum => sum / 2),
            "aggregate(`a`, 0L, (__x1, __y2) -> (__x1 + __y2), __x1 -> (__x1 / 2))"),
        new(Reduce(A, Lit(0), (sum, x) => sum + x), "reduce(`a`, 0, (__x1, __y2) -> (__x1 + __y2))"),
        new(ArraySort(A, (x, y) => y - x), "array_sort(`a`, (__x1, __y2) -> (__y2 - __x1))"),
        new(ZipWith(A, Col("b"), (x, y) => x + y), "zip_with(`a`, `b`, (__x1, __y2) -> (__x1 + __y2))"),
        new(MapFilter(A, (k, v) => v > k), "map_filter(`a`, (__x1, __y2) -> (__y2 > __x1))"),
        new(
            MapZipWith(A, Col("b"), (k, x, y) => Concat(k, x, y)),
            "map_zip_with(`a`, `b`, (__k1, __x2, __y3) -> concat(__k1, __x2, __y3))"),
        new(TransformKeys(A, (k, v) => k), "transform_keys(`a`, (__x1, __y2) -> __x1)"),
        new(TransformValues(A, (k, v) => v), "transform_values(`a`, (__x1, __y2) -> __y2)"),
        new(
            Transform(A, x => Transform(x, y => x[0] + y)),
            "transform(`a`, __x1 -> transform(__x1, __x2 -> (__x1[0] + __x2)))"),
        new(Transform(A, x => x + Col("x")), "transform(`a`, __x1 -> (__x1 + `x`))"),
    ];

    [TestCaseSource(nameof(Lambdas))]
    public void A_lambda_has_its_text(Column column, string sql)
    {
        Assert.That(column.Sql, Is.EqualTo(sql));
    }

    [Test]
    public void The_body_of_a_lambda_alone_is_not_sent_as_text()
    {
        Column? body = null;

        var whole = Transform(A, x => body = x + 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.IsText, Is.True);
            Assert.That(body!.IsText, Is.False);
        }
    }
}
