using System.Globalization;

using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;
using NUnit.Framework;

namespace Customer360.Testing;

/// <summary>What tests with Spark write all the time: the session, small tables, instants.</summary>
public abstract class SparkTests
{
    /// <summary>The session of the assembly.</summary>
    protected static SparkSession Spark => SparkFixture.Current.Spark;

    /// <summary>Makes the session the one that static look-ups such as <c>DeltaTable.ForPath(path)</c> find in this test.</summary>
    [SetUp]
    public void Make_the_session_this_flows_own() => SparkSession.SetActiveSession(Spark);

    /// <summary>An instant written in UTC, e.g. <c>2026-01-31 08:00</c>.</summary>
    protected static Timestamp Utc(string text) => new(DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>A date, e.g. <c>2026-01-31</c>.</summary>
    protected static Date Day(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
