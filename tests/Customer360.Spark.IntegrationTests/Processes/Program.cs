using System.Globalization;
using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Processes;

/// <summary>What this assembly does when it is started as a program: the tests of processes start it, and end it or its JVM.</summary>
internal static class Program
{
    /// <summary>Followed by the process and its JVM, when a session is there.</summary>
    internal const string Ready = "ready";

    /// <summary>Counts some rows, stops and returns the second argument as exit code.</summary>
    internal const string Exit = "exit";

    /// <summary>Throws, as a program does that handles no errors.</summary>
    internal const string Fail = "fail";

    /// <summary>Holds a session until somebody ends the process.</summary>
    internal const string Hold = "hold";

    /// <summary>Waits for a query that does not end.</summary>
    internal const string Query = "query";

    /// <summary>Ends without stopping the session.</summary>
    internal const string Forget = "forget";

    private const string Endless = "SELECT count(*) FROM range(1000000000000) WHERE hash(id) = hash(id + 1)";

    private static int Main(string[] args)
    {
        var spark = SparkFixture.Builder().JvmOutput(Console.Error.WriteLine).GetOrCreate();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Ready} {Environment.ProcessId} {spark.Jvm.ProcessId ?? 0}"));
        if (args[0] == Forget)
        {
            return 0;
        }

        using (spark)
        {
            return Do(spark, args);
        }
    }

    private static int Do(SparkSession spark, string[] args)
    {
        switch (args[0])
        {
            case Hold:
                new ManualResetEventSlim().Wait();
                return 0;
            case Query:
                using (var query = Sql(spark, Endless))
                {
                    query.Call("collectAsList");
                }

                return 0;
            case Fail:
                throw new InvalidOperationException("on purpose");
            default:
                using (var query = Sql(spark, "SELECT * FROM range(5)"))
                {
                    return query.Call<long>("count") == 5 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 99;
                }
        }
    }

    private static JvmObject Sql(SparkSession spark, string text) => ((IJvmHandle)spark).Reference.Call<JvmObject>("sql", text);
}
