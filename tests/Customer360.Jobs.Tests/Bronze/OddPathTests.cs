using Customer360.Jobs.Tables;
using Customer360.Jobs.Tests.Running;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Bronze;

/// <summary>Folders and files whose names have signs that mean something in patterns.</summary>
public sealed class OddPathTests : SparkTests
{
    private const string Header = "AgentID,Name,Department,Shift";

    [Test]
    public void Signs_of_patterns_in_the_names_of_folders_and_files_stand_for_themselves()
    {
        using var folder = new TemporaryLake();
        var agents = BronzeTables.Of(SilverTables.Agents);
        folder.Write("my [x] {data}*/retail/Agents[1].csv", $"{Header}\n1,Ann,Sales,\"Day\n");
        folder.Write("my [x] {data}*/retail/Agents[2] {b}*.csv", $"{Header}\n2,Bo,Sales,Day\n");
        folder.Write("my [x] {data}*/retail/Agents1.csv", $"{Header}\n3,Cy,Sales,Day\n");
        folder.Write("elsewhere/Agents.csv", $"{Header}\n4,Di,Sales,Day\n");
        Rows("AgentID string, Name string, Department string, Shift string", ["5", "Ed", "Sales", "Day"]).Coalesce(1).Write().Parquet(folder.PathOf("my {data}"));
        File.Move(Directory.GetFiles(folder.PathOf("my {data}"), "*.parquet").Single(), folder.PathOf("my [x] {data}*", "Agents[5].parquet"));
        var suite = new Suite(folder.PathOf("my [x] {data}*"), folder.PathOf("lake"))
            .With("Sources:elsewhere:Table", "agents").With("Sources:elsewhere:Paths:0", $"file:{folder.PathOf("elsewhere")}/*.csv")
            .With("Sources:typed:Table", "agents").With("Sources:typed:Paths:0", "*.parquet").With("Sources:typed:Format", "parquet");

        var report = suite.Run(only: job => job.Name == "bronze-ingest-agents").Single();

        var landed = Spark.Read().Format("delta").Load(folder.PathOf("lake", "bronze", agents.Name));
        Assert.That(SmallTables.Texts(landed, "AgentID", "Name", "corrupt_record").Order(StringComparer.Ordinal).ToArray(), Is.EqualTo(new[]
        {
            "1|Ann|1,Ann,Sales,\"Day", "2|Bo|null", "3|Cy|null", "4|Di|null", "5|Ed|null",
        }), report.Message);
    }
}
