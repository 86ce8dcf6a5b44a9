using Customer360.Spark.Sql;

namespace Customer360.Jobs.Sampling;

/// <summary>Loads the sample's database and writes its Parquet files with Spark.</summary>
internal sealed class SparkSampleConverter(SparkSession spark) : ISampleConverter
{
    /// <summary>The table in the database.</summary>
    internal const string Table = "BANK_TRANSACTIONS";

    // Some planted values are no dates and no amounts, so a database that checks types could not hold them.
    private const string Columns =
        "trans_id BIGINT, account_id BIGINT, date VARCHAR(40), type VARCHAR(40), operation VARCHAR(40), amount VARCHAR(40), balance VARCHAR(40)";

    private const string Schema = "trans_id bigint, account_id bigint, date string, type string, operation string, amount string, balance string";

    public void LoadTransactions(IReadOnlyList<string> csvFiles, string databaseFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        File.Delete(databaseFile);
        var url = $"jdbc:h2:file:{databaseFile[..^".mv.db".Length]}";
        var properties = new Dictionary<string, string> { ["driver"] = "org.h2.Driver", ["createTableColumnTypes"] = Columns, ["batchsize"] = "10000" };

        // One file after the other in one task: rows stand in the database in the order of the files.
        foreach (var file in csvFiles)
        {
            spark.Read().Schema(Schema).Option("header", true).Csv(file).Coalesce(1).Write().Mode(SaveMode.Append)
                .Options(properties).Jdbc(url, Table, []);
        }
    }

    public void ToParquet(string jsonLinesFile, string schema, string parquetFile)
    {
        var folder = $"{parquetFile}.folder";
        spark.Read().Schema(schema).Option("mode", "FAILFAST").Json(jsonLinesFile).Coalesce(1).Write().Mode(SaveMode.Overwrite).Parquet(folder);
        File.Move(Directory.GetFiles(folder, "part-*.parquet").Single(), parquetFile, overwrite: true);
        Directory.Delete(folder, recursive: true);
    }
}
