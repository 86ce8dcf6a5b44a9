using System.Globalization;
using System.Text;
using System.Text.Json;
using Customer360.Jobs.Options;

namespace Customer360.Jobs.Sampling;

/// <summary>Writes the settings that a sample brings along: the date that suits it, and where its database is.</summary>
internal static class SampleSettings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    internal static void Write(SampleOptions options)
    {
        var settings = new Dictionary<string, object>
        {
            ["Run"] = new Dictionary<string, string> { ["AsOf"] = SampleClock.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        };
        if (options.Transactions is TransactionsFormat.H2)
        {
            settings["Transactions"] = new Dictionary<string, string>
            {
                // Read-only, so that executors in other processes can read the file too.
                ["Url"] = "jdbc:h2:file:{data}/bank/transactions/transactions;ACCESS_MODE_DATA=r",
                ["Driver"] = "org.h2.Driver",
                ["Table"] = SparkSampleConverter.Table,
                ["PartitionColumn"] = "trans_id",
                ["IncrementalColumn"] = "trans_id",
            };
        }

        var text = JsonSerializer.Serialize(settings, Indented) + "\n";
        File.WriteAllText(Path.Combine(options.Folder, SettingsReader.DataFile), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
