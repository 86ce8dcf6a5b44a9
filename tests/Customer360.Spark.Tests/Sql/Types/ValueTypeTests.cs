using System.Numerics;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Sql.Types;

public sealed class ValueTypeTests
{
    [TestCase("99999999999999999999999999999999999999")]
    [TestCase("-0.00000000000000000000000000000000000001")]
    [TestCase("-12.50")]
    [TestCase("0")]
    public void A_big_decimal_is_written_as_it_was_read(string text)
    {
        var number = BigDecimal.Parse(text);

        Assert.That(number.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void A_big_decimal_becomes_a_decimal_only_where_it_fits()
    {
        var fits = BigDecimal.From(decimal.MinValue).TryToDecimal(out var back);
        var tooLarge = new BigDecimal((BigInteger.One << 96), 0).TryToDecimal(out _);
        var tooFine = new BigDecimal(1, 29).TryToDecimal(out _);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((fits, back), Is.EqualTo((true, decimal.MinValue)));
            Assert.That((tooLarge, tooFine), Is.EqualTo((false, false)));
        }
    }

    [Test]
    public void Big_decimals_are_equal_by_value()
    {
        BigDecimal left = 1.0m;
        BigDecimal right = 1.00m;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left, Is.EqualTo(right));
            Assert.That(left.GetHashCode(), Is.EqualTo(right.GetHashCode()));
            Assert.That(left < 1.01m, Is.True);
            Assert.That(default(BigDecimal).GetHashCode(), Is.EqualTo(((BigDecimal)0.00m).GetHashCode()));
        }
    }

    [Test]
    public void A_timestamp_is_an_instant_whatever_the_kind()
    {
        var utc = new Timestamp(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var unspecified = new Timestamp(new DateTime(2026, 1, 2, 3, 4, 5));
        var offset = new Timestamp(new DateTimeOffset(2026, 1, 2, 4, 4, 5, TimeSpan.FromHours(1)));
        var local = new Timestamp(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).ToLocalTime());

        Assert.That(new[] { unspecified, offset, local }, Is.All.EqualTo(utc));
    }

    [Test]
    public void A_timestamp_before_the_epoch_rounds_down_to_the_microsecond()
    {
        var timestamp = new Timestamp(DateTime.UnixEpoch.AddTicks(-1));

        Assert.That(timestamp.ToString(), Is.EqualTo("1969-12-31 23:59:59.999999Z"));
    }

    [Test]
    public void A_timestamp_that_net_cannot_hold_keeps_its_microseconds_and_refuses_the_rest()
    {
        var far = new Timestamp(long.MaxValue);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(far.MicrosSinceEpoch, Is.EqualTo(long.MaxValue));
            Assert.That(far.ToDateTime, Throws.TypeOf<DataConversionException>());
        }
    }

    [Test]
    public void The_last_instant_of_the_calendar_fits()
    {
        var last = new Timestamp(9999, 12, 31, 23, 59, 59, 999_999);

        Assert.That(last.ToString(), Is.EqualTo("9999-12-31 23:59:59.999999Z"));
    }

    [Test]
    public void A_date_keeps_the_day_alone()
    {
        var date = new Date(new DateTime(1969, 12, 31, 23, 0, 0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(date.DaysSinceEpoch, Is.EqualTo(-1));
            Assert.That(date.ToString(), Is.EqualTo("1969-12-31"));
            Assert.That(date, Is.EqualTo(new Date(1969, 12, 31)));
        }
    }

    [TestCase(14, "1-2")]
    [TestCase(-14, "-1-2")]
    [TestCase(int.MinValue, "-178956970-8")]
    public void A_year_month_interval_is_written_as_sql_does(int months, string expected)
    {
        Assert.That(new YearMonthInterval(months).ToString(), Is.EqualTo(expected));
    }
}
