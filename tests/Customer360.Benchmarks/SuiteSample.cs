using Customer360.Jobs.Sampling;

namespace Customer360.Benchmarks;

/// <summary>A sample that both sides can read whole: every file in the place and the form that pyspark_baseline.py knows.</summary>
internal static class SuiteSample
{
    /// <summary>Writes it. Rows have faults, files have none: PySpark's program does not refuse files.</summary>
    public static void Write(string folder, decimal scale, ulong seed)
    {
        var options = new SampleOptions(folder, scale, seed)
        {
            Transactions = TransactionsFormat.Csv,
            Web = WebFormat.Json,
            Faults = PlantedFaults.Rows,
        };
        SampleGenerator.Generate(options);

        var web = Path.Combine(folder, "web");
        var known = Directory.CreateDirectory(Path.Combine(folder, "bank", "ga")).FullName;
        foreach (var file in Directory.EnumerateFiles(web, "ga360*.json").ToList())
        {
            File.Move(file, Path.Combine(known, Path.GetFileName(file)));
        }

        // The other program reads no GA4 events.
        Directory.Delete(web, recursive: true);
    }
}
