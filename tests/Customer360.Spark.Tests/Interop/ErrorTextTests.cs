using Customer360.Spark.Interop;

namespace Customer360.Spark.Tests.Interop;

public sealed class ErrorTextTests
{
    private static readonly JvmErrorFacts BadCast = new(
        "collect",
        "org.apache.spark.SparkNumberFormatException",
        "CAST_INVALID_INPUT",
        "22018",
        new Dictionary<string, string> { ["expression"] = "'secret'", ["sourceType"] = "\"STRING\"", ["targetType"] = "\"INT\"" },
        "The value <expression> of the type <sourceType> cannot be cast to <targetType>.",
        "[CAST_INVALID_INPUT] The value 'secret' of the type \"STRING\" cannot be cast to \"INT\". SQLSTATE: 22018\n== SQL (line 1) ==",
        "a.B: The value 'secret'\nof two lines\n\tat a.B.c(B.java:1)\nCaused by: a.C: 'secret'\n\tat a.C.d(C.java:2)\n\t... 7 more",
        AtRunTime: true);

    [Test]
    public void A_value_of_a_row_is_replaced_by_the_name_of_its_parameter()
    {
        var failure = ErrorText.Describe(BadCast, includeValues: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Message, Is.EqualTo(
                "Spark refused 'collect': [CAST_INVALID_INPUT] The value <expression> of the type \"STRING\" cannot be cast to \"INT\"."));
            Assert.That(failure.Parameters["expression"], Is.EqualTo("<expression>"));
            Assert.That(failure.Parameters["targetType"], Is.EqualTo("\"INT\""));
            Assert.That(failure.StackTrace, Is.EqualTo("a.B\n\tat a.B.c(B.java:1)\nCaused by: a.C\n\tat a.C.d(C.java:2)\n\t... 7 more"));
        }
    }

    [Test]
    public void Where_values_are_let_in_everything_is_there()
    {
        var failure = ErrorText.Describe(BadCast, includeValues: true);

        Assert.That(failure.Message, Does.EndWith("The value 'secret' of the type \"STRING\" cannot be cast to \"INT\"."));
        Assert.That(failure.StackTrace, Does.Contain("'secret'"));
    }

    [TestCase("22012")]
    [TestCase("23505")]
    [TestCase("P0001")]
    [TestCase("KD000")]
    [TestCase("XXKST")]
    public void Without_a_template_a_message_that_may_hold_values_is_left_out(string state)
    {
        var failure = ErrorText.Describe(BadCast with { SqlState = state, Template = null, AtRunTime = false }, includeValues: false);

        Assert.That(failure.Message, Does.Contain("CAST_INVALID_INPUT").And.Contains("spark.customer360.errors.includeValues").And.Not.Contains("secret"));
    }

    [Test]
    public void The_message_of_a_failed_task_without_a_condition_is_left_out()
    {
        var facts = BadCast with { Condition = null, SqlState = null, Template = null, Parameters = new Dictionary<string, string>() };

        Assert.That(ErrorText.Describe(facts, includeValues: false).Message, Does.Contain(facts.JavaClass).And.Not.Contains("secret"));
    }

    [TestCase(
        "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x` cannot be resolved. Did you mean `y`?. SQLSTATE: 42703; line 1 pos 7;\n'Project ['x]\n+- Range (0, 1)",
        "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x` cannot be resolved. Did you mean `y`?. line 1 pos 7")]
    [TestCase(
        "\n[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. SQLSTATE: 42601 (line 1, pos 0)\n\n== SQL ==\nSELEC 1\n^^^\n",
        "[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. (line 1, pos 0)")]
    [TestCase("requirement failed:\n  two lines", "requirement failed: two lines")]
    [TestCase("old message;\n'Filter ('a = 1)\n+- Range", "old message")]
    public void A_message_becomes_one_line_without_the_plan(string message, string expected)
    {
        var facts = BadCast with { SqlState = null, AtRunTime = false, JavaClass = "a.B", Message = message };

        Assert.That(ErrorText.Describe(facts, includeValues: false).Message, Is.EqualTo("Spark refused 'collect': " + expected));
    }
}
