using Customer360.Spark.Delta;
using Customer360.Spark.Sql;

// Does once, on a handful of rows, what nearly every job does: the classes that this loads are what the class-data archive holds.
var folder = Directory.CreateTempSubdirectory("customer360-warm-up-").FullName;
try
{
    using var spark = SparkSession.Builder().Master("local[2]").AppName("warm-up")
        .Config("spark.ui.enabled", false)
        .Config("spark.sql.shuffle.partitions", 2)
        .Config("spark.databricks.delta.snapshotPartitions", 1)
        .GetOrCreate();

    ReadAndWriteFiles(spark, folder);
    MergeIntoDelta(spark, Path.Combine(folder, "delta"));
    Query(spark);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static void ReadAndWriteFiles(SparkSession spark, string folder)
{
    var rows = spark.Sql("""
        SELECT id, id % 3 AS kind, CAST(id AS STRING) AS name, CAST(id AS DECIMAL(10, 2)) AS amount, DATE'2026-01-01' AS day,
               TIMESTAMP'2026-01-01 00:00:00' AS at, struct(id AS a) AS part, array(id) AS list
        FROM range(100)
        """);
    rows.SelectExpr("id", "kind", "name", "amount", "day", "at").Write().Option("header", true).Csv(Path.Combine(folder, "csv"));
    rows.Write().Json(Path.Combine(folder, "json"));
    rows.Write().Parquet(Path.Combine(folder, "parquet"));

    spark.Read().Option("header", true).Option("inferSchema", true).Csv(Path.Combine(folder, "csv")).CreateOrReplaceTempView("csv");
    spark.Read().Json(Path.Combine(folder, "json")).CreateOrReplaceTempView("json");
    spark.Read().Parquet(Path.Combine(folder, "parquet")).CreateOrReplaceTempView("parquet");
}

static void MergeIntoDelta(SparkSession spark, string path)
{
    spark.Table("parquet").Write().Format("delta").Save(path);
    spark.Table("parquet").Where("id < 5").Write().Format("delta").Mode("append").Save(path);
    DeltaTable.ForPath(spark, path).As("old")
        .Merge(spark.Sql("SELECT *, 'new' AS change FROM parquet WHERE id > 90").As("new"), "old.id = new.id AND old.kind = new.kind")
        .WhenMatched().UpdateExpr(new Dictionary<string, string> { ["name"] = "new.change" })
        .WhenNotMatched().InsertExpr(new Dictionary<string, string> { ["id"] = "new.id" })
        .Execute();
    DeltaTable.ForPath(spark, path).Delete("id = 3");
    DeltaTable.ForPath(spark, path).History().Count();
    spark.Read().Format("delta").Load(path).CreateOrReplaceTempView("delta");
}

static void Query(SparkSession spark)
{
    spark.Sql("""
        SELECT kind, count(*) AS rows, sum(delta.amount) AS total, count(DISTINCT delta.name) AS names,
               max_by(delta.name, delta.at) AS last, collect_list(id) AS ids
        FROM delta JOIN csv USING (id, kind) LEFT JOIN (SELECT id AS other, part.a FROM json) ON id = other
        GROUP BY kind HAVING total > 0 ORDER BY total DESC
        """).Show();
    spark.Sql("SELECT id, row_number() OVER (PARTITION BY kind ORDER BY at DESC, id) AS rank FROM delta").Where("rank = 1").Count();
    spark.Sql("SELECT try_cast(name AS INT), regexp_replace(name, '1', '2'), date_add(day, 1), explode(list) FROM parquet").Count();
    spark.Sql("SELECT id FROM parquet EXCEPT SELECT id FROM csv UNION ALL SELECT id FROM json").Count();
    spark.Table("delta").OrderBy("id").Collect();
    using var rows = spark.Table("parquet").ToLocalIterator().GetEnumerator();
    rows.MoveNext();
    spark.CreateDataFrame([new GenericRow([1, "a", 2.5m])], "id INT, name STRING, amount DECIMAL(10, 2)").Count();
}
