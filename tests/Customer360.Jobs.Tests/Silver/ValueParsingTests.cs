using System.Text.Json;
using Customer360.Jobs.Options;
using Customer360.Jobs.Silver;
using Customer360.Jobs.Sources;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Tests.Silver;

public sealed class ValueParsingTests : SparkTests
{
    private static readonly ValueParsing Plain = new(["n/a", "(not set)"], [], [], ".", "", "UTC");
    private static readonly ValueParsing Vienna = Plain with { TimeZone = "Europe/Vienna" };

    [Test]
    public void Missing_words_count_trimmed_and_in_any_case_but_only_as_the_whole_value()
    {
        var values = Parsed(Plain, "string", null, "", " \t\u00A0", "N/A", " (Not Set) ", "\uFEFFn/a\r", "n/a!", "none", " Ann\u00A0Lee ");

        Assert.That(values, Is.EqualTo(new[] { "null", "null", "null", "null", "null", "null", "n/a!", "none", "Ann\u00A0Lee" }));
    }

    [Test]
    public void A_source_with_words_of_its_own_keeps_the_general_ones_as_values()
    {
        var values = Parsed(Plain with { MissingWords = ["-"] }, "string", "-", "n/a", "");

        Assert.That(values, Is.EqualTo(new[] { "null", "n/a", "null" }));
    }

    [Test]
    public void A_whole_number_may_have_zeros_behind_its_point_and_nothing_else()
    {
        var values = Parsed(Plain, "bigint", "7", "007", "-7", "12.0", "12.9", "9223372036854775807", "9223372036854775808", "x7", "1 2");

        Assert.That(values, Is.EqualTo(new[] { "7", "7", "-7", "12", "null", "9223372036854775807", "null", "null", "null" }));
    }

    [Test]
    public void A_decimal_with_more_places_than_its_type_is_not_rounded_but_refused()
    {
        var values = Parsed(Plain, "decimal(18,2)", "12.34", "12.340", "12.345", "-0.5", "9999999999999999.99", "10000000000000000.00", "12,34", "0x10");

        Assert.That(values, Is.EqualTo(new[] { "12.34", "12.34", "null", "-0.50", "9999999999999999.99", "null", "null", "null" }));
    }

    [Test]
    public void Decimals_behind_a_comma_and_groups_between_points_are_read()
    {
        var values = Parsed(Plain with { DecimalSeparator = ",", GroupSeparator = "." }, "decimal(18,2)", "1.234.567,89", "1234,5", "-1.234", "12,345", "1,2,3");

        Assert.That(values, Is.EqualTo(new[] { "1234567.89", "1234.50", "-1234.00", "null", "null" }));
    }

    [Test]
    public void A_group_sign_that_groups_no_thousands_is_not_taken_out()
    {
        var points = Parsed(Plain with { DecimalSeparator = ",", GroupSeparator = "." }, "decimal(18,2)", "12.34", "1.2345", ".123", "1..234");
        var apostrophes = Parsed(Plain with { GroupSeparator = "'" }, "bigint", "12'345", "12'34'567", "12'345'6", "'345");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(points, Is.EqualTo(new[] { "null", "null", "null", "null" }), "12.34 is not 1234");
            Assert.That(apostrophes, Is.EqualTo(new[] { "12345", "1234567", "null", "null" }));
        }
    }

    [Test]
    public void A_date_without_format_is_an_iso_day()
    {
        var values = Parsed(Plain, "date", "2025-02-28", "2025-2-3", "2025-02-30", "2025", "28.02.2025", "2025-02-28 23:30:00", "2025-02-28T10", "250228", "2025-02-28 25:00", "2025-02-28 or so");

        Assert.That(values, Is.EqualTo(new[] { "2025-02-28", "2025-02-03", "null", "null", "null", "2025-02-28", "2025-02-28", "null", "null", "null" }));
    }

    [Test]
    public void The_first_date_format_that_fits_counts()
    {
        var values = Parsed(Plain with { DateFormats = ["yyMMdd", "dd.MM.yyyy"] }, "date", "700206", "250229", "240229", "06.02.1970", "2025-02-28", "0702");

        Assert.That(values, Is.EqualTo(new[] { "2070-02-06", "null", "2024-02-29", "1970-02-06", "null", "null" }), "without a latest year, two digits are Spark's");
    }

    [Test]
    public void A_year_of_two_digits_is_none_after_the_latest_one()
    {
        var source = new SourceOptions { DateFormats = ["yyMMdd", "dd.MM.yyyy"], TimestampFormats = ["yyMMdd HHmm", "yyyyMMdd HHmm"], TimeZone = "Europe/Vienna" };
        var (usual, early) = (SourceParsing.Of(new AppSettings(), source), SourceParsing.Of(new AppSettings(), source with { TwoDigitYearMax = 2010 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Parsed(usual, "date", "700206", "930101", "291231", "300101", "000229", "960229", "970229", "06.02.2070", null), Is.EqualTo(new[]
            {
                "1970-02-06", "1993-01-01", "2029-12-31", "1930-01-01", "2000-02-29", "1996-02-29", "null", "2070-02-06", "null",
            }));
            Assert.That(Parsed(early, "date", "101231", "110101"), Is.EqualTo(new[] { "2010-12-31", "1911-01-01" }));
            Assert.That(Parsed(usual, "timestamp", "930701 1000", "290701 1000", "20700101 1000"), Is.EqualTo(new[] { "1993-07-01 08:00:00", "2029-07-01 08:00:00", "2070-01-01 09:00:00" }));
        }
    }

    [Test]
    public void A_latest_year_that_decides_nothing_is_no_part_of_how_a_source_is_read()
    {
        var source = new SourceOptions { DateFormats = ["dd.MM.yyyy"] };

        var (usual, other) = (SourceParsing.Of(new AppSettings(), source), SourceParsing.Of(new AppSettings(), source with { TwoDigitYearMax = 2010 }));

        Assert.That(JsonSerializer.Serialize(other), Is.EqualTo(JsonSerializer.Serialize(usual)).And.Not.Contain("TwoDigitYearMax"));
    }

    [Test]
    public void An_iso_time_without_zone_is_on_the_clock_of_its_source()
    {
        var values = Parsed(Vienna, "timestamp", "2025-01-01 10:00:00", "2025-07-01T10:00:00.5", "2025-07-01 10:00", "2025-01-01", "2025-1-1 9:5:3", "10:00", "2025");

        Assert.That(values, Is.EqualTo(new[] { "2025-01-01 09:00:00", "2025-07-01 08:00:00.5", "2025-07-01 08:00:00", "2024-12-31 23:00:00", "2025-01-01 08:05:03", "null", "null" }));
    }

    [Test]
    public void An_iso_time_with_a_zone_is_read_in_that_zone()
    {
        var values = Parsed(Vienna, "timestamp",
            "2025-01-01T10:00:00Z", "2025-01-01 10:00:00.25+05:30", "2025-01-01 10:00:00 America/New_York", "2025-01-01 10:00:00-03:00", "2025-01-01T10:00Z", "2025-01-01 10:00+02:00", "2025-01-01 10:00 PM");

        Assert.That(values, Is.EqualTo(new[]
        {
            "2025-01-01 10:00:00", "2025-01-01 04:30:00.25", "2025-01-01 15:00:00", "2025-01-01 13:00:00", "2025-01-01 10:00:00", "2025-01-01 08:00:00", "null",
        }));
    }

    [Test]
    public void A_format_without_zone_is_on_the_clock_of_its_source_however_its_texts_end()
    {
        var american = Plain with { TimeZone = "America/New_York" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Parsed(american with { TimestampFormats = ["dd-MM-yyyy"] }, "timestamp", "31-01-2025"), Is.EqualTo(new[] { "2025-01-31 05:00:00" }));
            Assert.That(Parsed(american with { TimestampFormats = ["MM/dd/yyyy hh:mm a"] }, "timestamp", "07/31/2025 10:00 PM"), Is.EqualTo(new[] { "2025-08-01 02:00:00" }));
            Assert.That(Parsed(american with { TimestampFormats = ["yyyy-MM-dd HH:mm:ss'Z'"] }, "timestamp", "2025-01-31 10:00:00Z"), Is.EqualTo(new[] { "2025-01-31 15:00:00" }));
        }
    }

    [Test]
    public void A_format_with_zone_is_read_in_the_zone_of_each_text()
    {
        var values = Parsed(Vienna with { TimestampFormats = ["dd.MM.yyyy HH:mm[ XXX]", "yyyyMMdd HHmm VV"] }, "timestamp",
            "31.01.2025 10:00", "31.01.2025 10:00 +03:00", "20250131 1000 America/New_York", "20250131 1000");

        Assert.That(values, Is.EqualTo(new[] { "2025-01-31 09:00:00", "2025-01-31 07:00:00", "2025-01-31 15:00:00", "null" }));
    }

    [Test]
    public void The_hour_that_summer_time_leaves_out_and_the_one_it_repeats_are_still_times()
    {
        var values = Parsed(Vienna, "timestamp", "2025-03-30 02:30:00", "2025-10-26 02:30:00");

        Assert.That(values, Is.EqualTo(new[] { "2025-03-30 01:30:00", "2025-10-26 00:30:00" }));
    }

    private static IReadOnlyList<string> Parsed(ValueParsing parsing, string type, params string?[] texts)
    {
        var rows = Rows("text string", [.. texts.Select(text => TestRow.Of([text]))]);
        return SmallTables.Texts(rows.Select(parsing.Parse(parsing.Clean(Col("text")), type).As("value")), "value");
    }
}
