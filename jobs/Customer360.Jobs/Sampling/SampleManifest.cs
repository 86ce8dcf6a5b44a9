using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Customer360.Jobs.Sampling;

/// <summary>Writes sample.json: what the sample holds and what a run should make of it. It is written last, so a sample that has it is whole.</summary>
internal static class SampleManifest
{
    public const string File = "sample.json";

    /// <summary>The property that says where bank transactions are.</summary>
    public const string Transactions = "transactions";

    private const int Version = 1;

    public static void Write(SampleWorld world, SampleResult result)
    {
        using var file = world.Create(File);
        using var json = new Utf8JsonWriter(
            file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        WriteOptions(json, world.Options);
        WritePeople(json, world, result);
        json.WriteStartObject("sources");
        foreach (var tally in world.Tallies)
        {
            WriteSource(json, tally);
        }

        json.WriteEndObject();
        WriteLater(json, result);
        json.WriteEndObject();
        json.Flush();
        file.Write((byte)'\n');
    }

    private static void WriteOptions(Utf8JsonWriter json, SampleOptions options)
    {
        json.WriteNumber("version", Version);
        json.WriteString("as_of", Day(SampleClock.AsOf));
        json.WriteString("label_as_of", Day(SampleClock.LabelAsOf));
        json.WriteNumber("scale", options.Scale / 1.000_000_000m);
        json.WriteNumber("seed", options.Seed);
        json.WriteString("faults", FaultNames.SnakeCase(options.Faults.ToString()));
        json.WriteString(Transactions, FaultNames.SnakeCase(options.Transactions.ToString()));
        json.WriteString("web", FaultNames.SnakeCase(options.Web.ToString()));
    }

    private static void WritePeople(Utf8JsonWriter json, SampleWorld world, SampleResult result)
    {
        json.WriteStartObject("truth");
        json.WriteNumber("people", result.People);
        json.WriteNumber("clients", world.Sizes.Clients);
        json.WriteNumber("customers", world.Sizes.Customers);
        json.WriteString("people_file", PeopleFile.File);
        json.WriteString("faults_file", Ledger.File);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceTally tally)
    {
        json.WriteStartObject(tally.Source);
        json.WriteNumber("input", tally.Input);
        json.WriteNumber("accepted", tally[Outcome.Accepted]);
        json.WriteNumber("superseded", tally[Outcome.Superseded]);
        json.WriteStartObject("quarantined");
        json.WriteNumber(FaultNames.Of(Outcome.NullKey), tally[Outcome.NullKey]);
        json.WriteNumber(FaultNames.Of(Outcome.Malformed), tally[Outcome.Malformed]);
        json.WriteNumber(FaultNames.Of(Outcome.Orphan), tally[Outcome.Orphan]);
        json.WriteEndObject();
        json.WriteStartObject("measures");
        foreach (var (name, value) in tally.Measures)
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        WriteFiles(json, tally);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, SourceTally tally)
    {
        json.WriteStartArray("files");
        foreach (var (path, rows, treatment) in tally.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("rows", rows);
            json.WriteString("expected", FaultNames.SnakeCase(treatment.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLater(Utf8JsonWriter json, SampleResult result)
    {
        json.WriteStartArray("later");
        WriteLater(json, LaterFiles.Customers, "customers", "online_transactions", result.LaterCustomers);
        WriteLater(json, LaterFiles.Accounts, "bank_accounts", TableWriter.BankTransactions, result.LaterAccounts);
        json.WriteEndArray();
    }

    private static void WriteLater(Utf8JsonWriter json, string path, string source, string frees, long rows)
    {
        if (rows == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("source", source);
        json.WriteNumber("rows", rows);
        json.WriteString("frees_orphans_of", frees);
        json.WriteNumber("freed", rows);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
