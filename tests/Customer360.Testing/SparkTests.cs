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

    /// <summary>
    /// A table of a few rows: <c>Rows("id string, n long", ["a", 1L], ["b", null])</c>. Values have the C# type of their column,
    /// except that whole numbers may be written as int; nested rows are <see cref="GenericRow"/>.
    /// </summary>
    protected static DataFrame Rows(string schema, params TestRow[] rows)
    {
        var type = StructType.FromDdl(schema);
        return Spark.CreateDataFrame([.. rows.Select(row => Fitted(type, row))], type);
    }

    /// <summary>An instant written in UTC, e.g. <c>2026-01-31 08:00</c>.</summary>
    protected static Timestamp Utc(string text) => new(DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>A date, e.g. <c>2026-01-31</c>.</summary>
    protected static Date Day(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static GenericRow Fitted(StructType schema, TestRow row)
    {
        if (row.Values.Count != schema.Fields.Count)
        {
            throw new ArgumentException($"A row has {row.Values.Count} values for {schema.Fields.Count} columns: {schema.SimpleString}.");
        }

        return new GenericRow([.. row.Values.Zip(schema.Fields, (value, field) => Fitted(field.DataType, value))]);
    }

    private static object? Fitted(DataType type, object? value) => (type, value) switch
    {
        (LongType, int number) => (long)number,
        (ShortType, int number) => (short)number,
        (ByteType, int number) => (sbyte)number,
        (DoubleType, int number) => (double)number,
        (DecimalType, int number) => (decimal)number,
        _ => value,
    };
}
