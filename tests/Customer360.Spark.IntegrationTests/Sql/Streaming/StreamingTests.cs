using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Streaming;
using Customer360.Spark.Sql.Types;
using Customer360.Testing;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Sql.Streaming;

public sealed class StreamingTests : SparkTest
{
    private const string Columns = "k string, n int";

    private TemporaryLake _lake = null!;

    [SetUp]
    public void Make_a_lake()
    {
        _lake = new TemporaryLake();
        _lake.Write("in/1.json", "{\"k\":\"a\",\"n\":1}\n{\"k\":\"b\",\"n\":2}\n");
    }

    [TearDown]
    public void Drop_the_lake()
    {
        foreach (var query in Spark.Streams().Active())
        {
            query.Stop();
        }

        Spark.Streams().ResetTerminated();
        _lake.Dispose();
    }

    [Test]
    public async Task What_is_there_now_is_written_once_and_new_files_follow()
    {
        await Write().Trigger(Trigger.AvailableNow()).Start(_lake.PathOf("out")).AwaitTerminationAsync();
        _lake.Write("in/2.json", "{\"k\":\"c\",\"n\":3}\n");
        var again = Write().Trigger(Trigger.AvailableNow()).Start(_lake.PathOf("out"));
        again.AwaitTermination();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.IsActive(), Is.False);
            Assert.That(again.Exception(), Is.Null);
            Assert.That(
                Spark.Read().Format("delta").Load(_lake.PathOf("out")),
                Holds.ExactlyRows(Rows(Columns, ["a", 1], ["b", 2], ["c", 3])));
        }
    }

    [Test]
    public void A_running_query_reports_itself()
    {
        var query = Write().QueryName("reporting").Trigger(Trigger.ProcessingTime(100)).Start(_lake.PathOf("out"));
        query.ProcessAllAvailable();
        var progress = query.RecentProgress.First(each => each.NumInputRows > 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(query.Name, Is.EqualTo("reporting"));
            Assert.That(query.IsActive(), Is.True);
            Assert.That(Guid.TryParse(query.Id, out _), Is.True);
            Assert.That(query.RunId, Is.Not.EqualTo(query.Id));
            Assert.That(query.AwaitTermination(1), Is.False);
            Assert.That(query.Status.Message, Is.Not.Empty);
            Assert.That(query.LastProgress, Is.Not.Null);
            Assert.That(progress.NumInputRows, Is.EqualTo(2));
            Assert.That(progress.BatchId, Is.Zero);
            Assert.That(progress.Sources!.Single().Description, Does.Contain("FileStreamSource"));
            Assert.That(progress.Sink!.Description, Does.Contain("Delta"));
            Assert.That(progress.DurationMs!, Does.ContainKey("triggerExecution"));
            Assert.That(Spark.Streams().Active().Single().Id, Is.EqualTo(query.Id));
            Assert.That(Spark.Streams().Get(query.Id)!.Name, Is.EqualTo("reporting"));
        }

        query.Stop();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(query.IsActive(), Is.False);
            Assert.That(Spark.Streams().AwaitAnyTermination(1), Is.True);
            Assert.That(Spark.Streams().Active(), Is.Empty);
            Spark.Streams().AwaitAnyTermination();
            Spark.Streams().ResetTerminated();
            Assert.That(Spark.Streams().AwaitAnyTermination(1), Is.False);
        }
    }

    [Test]
    public async Task Aggregates_are_written_whole()
    {
        var sums = Read().GroupBy("k").Agg(Sum("n").As("n"));

        var query = sums.WriteStream()
            .Format("memory").QueryName("streaming_sums").OutputMode(OutputMode.Complete).Trigger(Trigger.Once()).Start();
        await query.ProcessAllAvailableAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Table("streaming_sums"), Holds.ExactlyRows(Rows("k string, n long", ["a", 1], ["b", 2])));
            Assert.That(
                query.RecentProgress.SelectMany(each => each.StateOperators!).Max(state => state.NumRowsTotal), Is.EqualTo(2));
        }
    }

    [Test]
    public void A_failed_query_keeps_its_error()
    {
        var broken = Read().Select(RaiseError(Lit("broken on purpose")).As("x"));

        var query = broken.WriteStream().Format("noop").OutputMode("append").Start();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(query.AwaitTermination, Throws.TypeOf<StreamingQueryException>());
            Assert.That(query.Exception(), Is.Not.Null);
            Assert.That(
                async () => await query.AwaitTerminationAsync(), Throws.TypeOf<StreamingQueryException>());
        }
    }

    [Test]
    public void A_cancelled_wait_leaves_the_query_running()
    {
        using var cancel = new CancellationTokenSource();
        var query = Write().Trigger(Trigger.ProcessingTime("100 milliseconds")).Start(_lake.PathOf("out"));
        var waiting = query.AwaitTerminationAsync(cancel.Token);
        cancel.Cancel();

        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(query.IsActive(), Is.True);
    }

    [Test]
    public void A_table_streams_into_a_table()
    {
        Rows(Columns, ["a", 1]).Write().Format("delta").SaveAsTable("stream_from");
        try
        {
            var query = Spark.ReadStream().Table("stream_from").WriteStream()
                .Option("checkpointLocation", _lake.PathOf("check")).Trigger(Trigger.AvailableNow())
                .PartitionBy("k").ToTable("stream_to");
            query.AwaitTermination();

            Assert.That(Spark.Table("stream_to").Select("k", "n"), Holds.ExactlyRows(Rows(Columns, ["a", 1])));
        }
        finally
        {
            Spark.Sql("DROP TABLE IF EXISTS stream_to");
            Spark.Sql("DROP TABLE stream_from");
        }
    }

    [Test]
    public void Every_file_format_streams()
    {
        var path = _lake.PathOf("in");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reader().Json(path).IsStreaming(), Is.True);
            Assert.That(Reader().Csv(path).IsStreaming(), Is.True);
            Assert.That(Reader().Orc(path).IsStreaming(), Is.True);
            Assert.That(Reader().Parquet(path).IsStreaming(), Is.True);
            Assert.That(Reader().Option("rowTag", "p").Xml(path).IsStreaming(), Is.True);
            Assert.That(Spark.ReadStream().Text(path).Columns(), Is.EqualTo(new[] { "value" }));
            Assert.That(
                Spark.ReadStream().Format("rate").Option("rowsPerSecond", 1L).Load().Columns(),
                Is.EqualTo(new[] { "timestamp", "value" }));
        }
    }

    [Test]
    public void Options_of_every_type_are_taken()
    {
        var reader = Spark.ReadStream().Format("json").Schema(StructType.FromDdl(Columns))
            .Option("maxFilesPerTrigger", 1L).Option("multiLine", false).Option("samplingRatio", 1.0)
            .Option("mode", "FAILFAST").Options(new Dictionary<string, string> { ["encoding"] = "UTF-8" });

        var query = reader.Load(_lake.PathOf("in")).WriteStream().Format("noop")
            .Option("checkpointLocation", _lake.PathOf("check")).Option("a", true).Option("b", 1L).Option("c", 0.5)
            .Options(new Dictionary<string, string> { ["d"] = "e" }).Trigger(Trigger.AvailableNow()).Start();
        query.AwaitTermination();

        Assert.That(query.RecentProgress.Sum(each => each.NumInputRows), Is.EqualTo(2));
    }

    private static DataStreamReader Reader() => Spark.ReadStream().Schema(Columns);

    private DataFrame Read() => Reader().Json(_lake.PathOf("in"));

    private DataStreamWriter Write() =>
        Read().WriteStream().Format("delta").OutputMode("append").Option("checkpointLocation", _lake.PathOf("check"));
}
