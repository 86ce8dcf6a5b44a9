using System.Text;
using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Tests.Sources;

public sealed class FileInspectionTests
{
    private static readonly string[] Contract = ["id", "name", "phone"];
    private static readonly SourceOptions Csv = new() { Table = "things", Paths = ["things*.csv"] };
    private static readonly SourceOptions Headless = Csv with { Header = false, Columns = ["id", "name", "phone"] };
    private static readonly SourceOptions Json = Csv with { Format = SourceFormat.Json };

    [Test]
    [TestCase("id,name,phone\n1,Ann,5\n")]
    [TestCase("id,name,phone")]
    [TestCase("\uFEFFid,name,phone\r\n1,Ann,5\r\n", TestName = "A_header_behind_a_byte_order_mark")]
    [TestCase("\n  \nid,name,phone\n", TestName = "A_header_behind_blank_lines")]
    [TestCase("PHONE, Name ,\"id\"\n5,Ann,1\n")]
    [TestCase("name,id\nAnn,1\n", TestName = "A_header_without_an_optional_column")]
    [TestCase("id,name,phone,fax\n1,Ann,5,6\n", TestName = "A_header_with_one_column_more")]
    public void A_header_with_all_required_columns_fits(string text) => Assert.That(Rule(Csv, text), Is.Null);

    [Test]
    [TestCase("id,phone\n1,5\n", "wrong_header", "lacks 'name'")]
    [TestCase("id;name;phone\n1;Ann;5\n", "wrong_header", "lacks 'id', 'name'")]
    [TestCase("1,Ann,5\n2,Bob,6\n", "wrong_header", "lacks 'id', 'name'")]
    [TestCase("id,name,ID\n1,Ann,2\n", "wrong_header", "names column 'id' twice")]
    [TestCase("", "empty_file", "the file is empty")]
    [TestCase(" \r\n\n", "empty_file", "blank lines only")]
    [TestCase("\n<!DOCTYPE html>\n<p>id,name,phone", "not_data", "HTML")]
    [TestCase("<HTML><body>Sign in</body></HTML>", "not_data", "HTML")]
    public void A_file_that_does_not_fit_is_refused_by_rule_and_problem(string text, string rule, string problem)
    {
        var verdict = Inspect(Csv, text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Rule, Is.EqualTo(rule));
            Assert.That(verdict.Problem, Does.Contain(problem));
            Assert.That(verdict.Problem, Does.Not.Contain("Ann"), "no value of a row is told");
        }
    }

    [Test]
    public void Renamed_and_computed_columns_stand_in_for_those_of_the_contract()
    {
        var source = Csv with
        {
            Delimiter = ";",
            Renames = new Dictionary<string, string> { ["NR"] = "id" },
            Expressions = new Dictionary<string, string> { ["name"] = "concat(FIRST, ' ', LAST)" },
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Inspect(source, "NR;FIRST;LAST\n").Columns, Is.EqualTo(new[] { "NR", "FIRST", "LAST" }));
            Assert.That(Rule(source, "NUMBER;FIRST;LAST\n"), Is.EqualTo("wrong_header"));
        }
    }

    [Test]
    [TestCase("changed", "wrong_header", "its header lacks 'changed'")]
    [TestCase("`last change`", "wrong_header", "its header lacks 'last change'")]
    [TestCase("phone", null, null)]
    [TestCase("PHONE", null, null)]
    [TestCase("coalesce(changed, id)", null, null)]
    public void A_header_must_have_the_column_of_the_change_time(string changedAt, string? rule, string? problem)
    {
        var verdict = Inspect(Csv with { ChangedAt = changedAt }, "id,name,phone\n");

        Assert.That((verdict.Rule, verdict.Problem), Is.EqualTo((rule, problem)));
    }

    [Test]
    [TestCase("1,Ann,5\n2,Bob,6", null)]
    [TestCase("1,Ann\n2,Bob,6\n", null, TestName = "One_line_with_all_columns_is_enough")]
    [TestCase("1,\"Ann, born Lee\"\n", "wrong_columns")]
    [TestCase("1;Ann;5\n", "wrong_columns")]
    [TestCase("1,Ann,5,x\n", "wrong_columns")]
    public void A_file_without_header_must_have_the_number_of_columns(string text, string? rule) => Assert.That(Rule(Headless, text), Is.EqualTo(rule));

    [Test]
    [TestCase("{\"id\":1}\n", null)]
    [TestCase("broken\n  {'id': 1}\n", null)]
    [TestCase("[1, 2]\n", "not_json")]
    [TestCase("id,name,phone\n", "not_json")]
    [TestCase("\n\n", "empty_file")]
    [TestCase("<html>{\n{}</html>", "not_data")]
    public void A_file_of_objects_must_have_a_line_that_starts_one(string text, string? rule) => Assert.That(Rule(Json, text), Is.EqualTo(rule));

    [Test]
    [TestCase("{\"NR\":1}", 11, "wrong_columns")]
    [TestCase("{\"NR\":1}", 10, null)]
    [TestCase("{\"NR\":1,\"id\":null}", 11, null)]
    [TestCase("{'id': 1}", 11, null)]
    [TestCase("{\"ID\":1}", 11, "wrong_columns")]
    public void Many_objects_none_of_which_names_the_key_do_not_fit(string line, int lines, string? rule) =>
        Assert.That(Rule(Json, string.Concat(Enumerable.Repeat(line + "\n", lines))), Is.EqualTo(rule));

    [Test]
    public void Objects_with_another_name_for_the_key_fit_where_it_is_renamed_or_computed()
    {
        var text = string.Concat(Enumerable.Repeat("{\"NR\":1}\n", 11));
        var (renamed, computed) = (new Dictionary<string, string> { ["NR"] = "id" }, new Dictionary<string, string> { ["id"] = "NR + 1" });

        Assert.That((Rule(Json with { Renames = renamed }, text), Rule(Json with { Expressions = computed }, text)), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    [TestCase("ID,name", "", null)]
    [TestCase("id,fax", "", "it lacks 'name'")]
    [TestCase("id,name", "changed", "it lacks 'changed'")]
    public void Columns_that_a_format_names_are_held_against_the_contract(string columns, string changedAt, string? problem)
    {
        var verdict = FileInspection.InspectColumns(Csv with { Format = SourceFormat.Parquet, ChangedAt = changedAt }, Contract, ["phone"], columns.Split(','));

        Assert.That((verdict.Rule, verdict.Problem), Is.EqualTo((problem is null ? null : "wrong_columns", problem)));
    }

    [Test]
    public void A_parquet_file_is_known_by_its_first_bytes()
    {
        var source = Csv with { Format = SourceFormat.Parquet };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rule(source, "PAR1..."), Is.Null);
            Assert.That(Rule(source, "{\"id\":1}"), Is.EqualTo("not_parquet"));
        }
    }

    [Test]
    [TestCase("ISO-8859-1")]
    [TestCase("windows-1252")]
    public void A_header_is_read_in_the_character_set_of_its_source(string encoding)
    {
        var source = Csv with { Encoding = encoding, Renames = new Dictionary<string, string> { ["größe"] = "name" } };
        var bytes = Encoding.Latin1.GetBytes("id,größe\n");

        var (right, wrong) = (FileInspection.Inspect(source, Contract, ["phone"], ["id"], bytes), FileInspection.Inspect(source with { Encoding = "UTF-8" }, Contract, ["phone"], ["id"], bytes));

        Assert.That((right.Rule, wrong.Rule), Is.EqualTo(((string?)null, "wrong_header")));
    }

    private static string? Rule(SourceOptions source, string text) => Inspect(source, text).Rule;

    private static InspectedFile Inspect(SourceOptions source, string text) => FileInspection.Inspect(source, Contract, ["phone"], ["id"], Encoding.UTF8.GetBytes(text));
}
