using System.Diagnostics;
using Customer360.Spark.Interop;

namespace Customer360.Spark.IntegrationTests;

/// <summary>How many objects the JVM keeps for the client.</summary>
internal static class Bindings
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The count once it has come down to <paramref name="most"/>, or after a limit.</summary>
    internal static int SettledAt(Jvm jvm, int most)
    {
        var waited = Stopwatch.StartNew();
        int count;
        do
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            count = jvm.LiveReferences();
        }
        while (count > most && waited.Elapsed < Limit);

        return count;
    }
}
