using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Tests.Sources;

public sealed class SqlNamesTests
{
    [TestCase("updated", "updated")]
    [TestCase("coalesce(updated, created)", "updated,created")]
    [TestCase("`last change` + interval_days", "last change,interval_days")]
    [TestCase("concat('it''s name', a, \"b \\\" c\", d)", "a,d")]
    [TestCase("position.x / 100", "position")]
    [TestCase("if(a > 1e3, current_date, Current_Timestamp)", "a")]
    [TestCase("coalesce (a)", "a")]
    [TestCase("", "")]
    public void Words_that_may_be_columns_are_found(string sql, string names) => Assert.That(string.Join(',', SqlNames.In(sql)), Is.EqualTo(names));
}
