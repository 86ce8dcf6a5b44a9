using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.Tests.Sql.Expressions;

public sealed class ColumnTests
{
    private static readonly Column A = Col("a");
    private static readonly Column B = Col("b");

    private static readonly TestCaseData[] Expressions =
    [
        new(A + 1, "(`a` + 1)"),
        new(1 - A, "(1 - `a`)"),
        new(A * B, "(`a` * `b`)"),
        new(A / 2.0, "(`a` / 2D)"),
        new(A % 2L, "(`a` % 2L)"),
        new(-A, "negative(`a`)"),
        new(~A, "(~`a`)"),
        new((A + B) * (A - B), "((`a` + `b`) * (`a` - `b`))"),
        new(A == B, "(`a` = `b`)"),
        new(A == "x", "(`a` = 'x')"),
        new("x" == A, "('x' = `a`)"),
        new(Col("z") == null, "(`z` = NULL)"),
        new(A != 1, "(NOT (`a` = 1))"),
        new(1 != A, "(NOT (1 = `a`))"),
        new(A > 1, "(`a` > 1)"),
        new(1 > A, "(1 > `a`)"),
        new(A < B, "(`a` < `b`)"),
        new(A >= 1, "(`a` >= 1)"),
        new(A <= 1, "(`a` <= 1)"),
        new((A > 1) & (B > 1), "((`a` > 1) AND (`b` > 1))"),
        new((A > 1) | !(B > 1), "((`a` > 1) OR (NOT (`b` > 1)))"),
        new(A.EqualTo(1), "(`a` = 1)"),
        new(A.NotEqual(1), "(NOT (`a` = 1))"),
        new(A.Gt(1), "(`a` > 1)"),
        new(A.Lt(1), "(`a` < 1)"),
        new(A.Leq(1), "(`a` <= 1)"),
        new(A.Geq(1), "(`a` >= 1)"),
        new(A.EqNullSafe(null), "(`a` <=> NULL)"),
        new(A.Plus(1).Minus(2).Multiply(3).Divide(4).Mod(5), "(((((`a` + 1) - 2) * 3) / 4) % 5)"),
        new((A > 1).And(B > 1).Or(B < 0), "(((`a` > 1) AND (`b` > 1)) OR (`b` < 0))"),
        new(A.BitwiseOR(1).BitwiseAND(2).BitwiseXOR(B), "(((`a` | 1) & 2) ^ `b`)"),
        new(A.Between(1, B), "((`a` >= 1) AND (`a` <= `b`))"),
        new(A.IsNull(), "(`a` IS NULL)"),
        new(A.IsNotNull(), "(`a` IS NOT NULL)"),
        new(A.IsNaN(), "isnan(`a`)"),
        new(A.Like("a%"), "like(`a`, 'a%')"),
        new(A.ILike("a%"), "ilike(`a`, 'a%')"),
        new(A.RLike(@"^\d+$"), @"rlike(`a`, '^\\d+$')"),
        new(A.Contains("x"), "contains(`a`, 'x')"),
        new(A.StartsWith("x"), "startswith(`a`, 'x')"),
        new(A.StartsWith(B), "startswith(`a`, `b`)"),
        new(A.EndsWith("x"), "endswith(`a`, 'x')"),
        new(A.EndsWith(B), "endswith(`a`, `b`)"),
        new(A.SubStr(1, 2), "substr(`a`, 1, 2)"),
        new(A.SubStr(B, Lit(2)), "substr(`a`, `b`, 2)"),
        new(A.IsIn(1, 2), "(`a` IN (1, 2))"),
        new(A.IsIn("x", null), "(`a` IN ('x', NULL))"),
        new(A.IsIn(1.5m), "(`a` IN (1.5BD))"),
        new(A.IsIn(new List<DateOnly> { new(2024, 1, 1) }), "(`a` IN (DATE'2024-01-01'))"),
        new(A.IsIn(B, Lit(1)), "(`a` IN (`b`, 1))"),
        new(A.IsIn(new List<int>()), "false"),
        new(A.GetItem(0), "`a`[0]"),
        new(A["k"], "`a`['k']"),
        new(A[B], "`a`[`b`]"),
        new(A.GetField("x.y"), "`a`['x.y']"),
        new(A.Apply(1), "`a`[1]"),
        new(A.Cast("decimal(12, 2)"), "CAST(`a` AS decimal(12, 2))"),
        new(A.Cast(new ArrayType(new LongType())), "CAST(`a` AS ARRAY<BIGINT>)"),
        new(A.TryCast("int"), "TRY_CAST(`a` AS int)"),
        new(A.As("x`y.z"), "`a` AS `x``y.z`"),
        new(A.Alias("x").As("y"), "`a` AS `y`"),
        new(A.Name("x"), "`a` AS `x`"),
        new(Explode(A).As(["k", "v"]), "explode(`a`) AS (`k`, `v`)"),
        new(Struct(A.As("x"), B + 1), "struct(`a` AS `x`, (`b` + 1))"),
        new(Struct("a", "b"), "struct(`a`, `b`)"),
        new(When(A > 1, "x").When(A > 0, B).Otherwise(null), "CASE WHEN (`a` > 1) THEN 'x' WHEN (`a` > 0) THEN `b` ELSE NULL END"),
        new(When(A > 1, 2), "CASE WHEN (`a` > 1) THEN 2 END"),
        new(A.Desc(), "`a` DESC NULLS LAST"),
        new(A.DescNullsFirst(), "`a` DESC NULLS FIRST"),
        new(A.DescNullsLast(), "`a` DESC NULLS LAST"),
        new(A.Asc(), "`a` ASC NULLS FIRST"),
        new(A.AscNullsFirst(), "`a` ASC NULLS FIRST"),
        new(A.AscNullsLast(), "`a` ASC NULLS LAST"),
        new(A.Transform(Upper).Transform(column => column.As("u")), "upper(`a`) AS `u`"),
        new(Expr("a + 1 AS b"), "a + 1 AS b"),
        new(Expr("a + 1") * 2, "((a + 1) * 2)"),
        new(Expr("a -- one") * 2, "((a -- one\n) * 2)"),
        new(Col("*"), "*"),
        new(Count("*"), "count(*)"),
        new(CountDistinct(A, B), "count(DISTINCT `a`, `b`)"),
        new(Coalesce(A, B, Lit(0)), "coalesce(`a`, `b`, 0)"),
        new(First(A), "first(`a`)"),
        new(First(A, ignoreNulls: true), "first(`a`, true)"),
        new(CallFunction("my.fn", A), "`my`.`fn`(`a`)"),
        new(TimestampAdd("HOUR", Lit(1), A), "timestampadd(HOUR, 1, `a`)"),
        new(PercentileCont(A, 0.5, descending: true), "percentile_cont(0.5D) WITHIN GROUP (ORDER BY `a` DESC)"),
        new(Trim(A, "x"), "btrim(`a`, 'x')"),
        new(FromJson(A, "a INT", new Dictionary<string, string> { ["mode"] = "FAILFAST" }), "from_json(`a`, 'a INT', map('mode', 'FAILFAST'))"),
        new(FromJson(A, "a INT"), "from_json(`a`, 'a INT')"),
        new(Mask(A, digitChar: Lit("#")), "mask(`a`, 'X', 'x', '#')"),
        new(MakeInterval(months: Lit(2)), "make_interval(0, 2)"),
        new(MakeInterval(), "make_interval()"),
        new(Window(A, "1 hour", "5 minutes"), "window(`a`, '1 hour', '5 minutes')"),
        new(Mean(A), "avg(`a`)"),
        new(Pow("a", 2.0), "power(`a`, 2D)"),
        new(Acos("a"), "acos(`a`)"),
        new(Greatest("a", "b"), "greatest(`a`, `b`)"),
    ];

    private static readonly TestCaseData[] NamesWithMeaning =
    [
        new("a", "`a`"),
        new("a.b", "`a`.`b`"),
        new("`a.b`.c", "`a.b`.`c`"),
        new("a.`b``c`", "`a`.`b``c`"),
        new("Größe €", "`Größe €`"),
        new("t.*", "`t`.*"),
        new("`t.x`.*", "`t.x`.*"),
        new("", "``"),
    ];

    [TestCaseSource(nameof(Expressions))]
    public void An_expression_has_its_text(Column column, string sql)
    {
        Assert.That(column.Sql, Is.EqualTo(sql));
    }

    [TestCaseSource(nameof(NamesWithMeaning))]
    public void A_name_is_quoted_part_by_part(string name, string sql)
    {
        Assert.That(Col(name).Sql, Is.EqualTo(sql));
    }

    [TestCase("a..b")]
    [TestCase(".a")]
    [TestCase("a.")]
    [TestCase("`a")]
    [TestCase("a`b")]
    [TestCase("`a`b")]
    [TestCase("`a`.")]
    public void A_malformed_name_is_refused(string name)
    {
        Assert.That(() => Col(name), Throws.ArgumentException.With.Message.Contains(name));
    }

    [Test]
    public void A_value_that_sorts_is_not_sent_as_text()
    {
        Assert.That(A.Desc().IsText, Is.False);
    }

    [Test]
    public void An_alias_below_an_operator_shows_in_the_name_and_so_is_not_sent_as_text()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((A.As("x") + 1).IsText, Is.False);
            Assert.That((A.As("x") + 1).As("y").IsText, Is.True);
            Assert.That(Struct(A.As("x")).IsText, Is.True);
            Assert.That(Struct(A.As("x") + 1).IsText, Is.False);
        }
    }

    [Test]
    public void What_has_no_text_says_so_and_still_shows()
    {
        var column = A.WithField("x", B).DropFields("y");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(column.IsText, Is.False);
            Assert.That(() => column.Sql, Throws.InvalidOperationException);
            Assert.That(column.ToString(), Is.EqualTo("drop_fields(update_fields(`a`, x = `b`), y)"));
            Assert.That(A.As("x", "{}").IsText, Is.False);
            Assert.That(Years(A).IsText, Is.False);
            Assert.That(Product(A).IsText, Is.False);
            Assert.That(A.Outer().IsText, Is.False);
        }
    }

    [Test]
    public void A_case_is_continued_only_while_it_is_open()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => A.When(B, 1), Throws.InvalidOperationException);
            Assert.That(() => A.Otherwise(1), Throws.InvalidOperationException);
            Assert.That(() => When(A, 1).Otherwise(2).Otherwise(3), Throws.InvalidOperationException);
            Assert.That(() => When(A, 1).Otherwise(2).When(B, 3), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void Equality_in_the_process_is_that_of_the_reference()
    {
        var columns = new HashSet<Column> { A, A, Col("a") };

        Assert.That(columns, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_unit_of_time_is_a_word()
    {
        Assert.That(() => TimestampDiff("HOUR) --", A, B), Throws.ArgumentException);
    }
}
