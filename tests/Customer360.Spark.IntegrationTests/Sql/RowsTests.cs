using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Sql;

public sealed class RowsTests : SparkTest
{
    private const string Failing = "select if(id = 90000, raise_error('planted'), id) as id from range(0, 100000, 1, 4)";

    private sealed record Measured(long Id, string Text, double Number, DateTimeOffset At);

    [Test]
    public void Collect_gives_all_rows_in_order()
    {
        var rows = Spark.Range(0, 100_000, 1, 7).Collect();

        Assert.That(rows.Select(row => row.GetAs<long>(0)), Is.EqualTo(Numbers(100_000)));
    }

    [Test]
    public void A_sorted_frame_stays_sorted_whichever_way_it_is_read([Values] bool prefetch)
    {
        var sorted = Spark.Sql("select 9999 - id as id from range(0, 10000, 1, 5) order by 1");

        var read = sorted.ToLocalIterator<long>(prefetch);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EqualTo(Numbers(10_000)));
            Assert.That(sorted.CollectAs<long>(), Is.EqualTo(Numbers(10_000)));
        }
    }

    [Test]
    public async Task Many_partitions_with_empty_ones_among_them_are_read_to_the_end()
    {
        var frame = Spark.Sql("select id from range(0, 1000, 1, 50) where id between 300 and 310 or id = 999");
        var expected = Enumerable.Range(300, 11).Select(i => (long)i).Append(999);

        var read = await frame.ToAsyncEnumerable<long>().ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EqualTo(expected));
            Assert.That(frame.ToLocalIterator<long>(), Is.EqualTo(expected));
            Assert.That(frame.CollectAs<long>(), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task A_frame_without_rows_gives_none()
    {
        var frame = Spark.Sql("select id, array(id) as a, named_struct('x', id) as s from range(3) where id > 5");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Collect(), Is.Empty);
            Assert.That(frame.ToLocalIterator(), Is.Empty);
            Assert.That(await frame.ToAsyncEnumerable().ToListAsync(), Is.Empty);
            Assert.That(frame.Take(3), Is.Empty);
            Assert.That(frame.Tail(3), Is.Empty);
            Assert.That(() => frame.First(), Throws.TypeOf<InvalidOperationException>());
        }
    }

    [Test]
    public void Rows_without_columns_are_counted()
    {
        Assert.That(Spark.Range(3).Select(Array.Empty<Column>()).Collect(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Some_rows_are_taken_from_either_end()
    {
        var frame = Spark.Range(0, 20_000, 1, 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Take(2).Select(row => row[0]), Is.EqualTo(new object[] { 0L, 1L }));
            Assert.That(frame.Head(1).Single()[0], Is.EqualTo(0L));
            Assert.That(frame.Head()[0], Is.EqualTo(0L));
            Assert.That(frame.First()[0], Is.EqualTo(0L));
            Assert.That(frame.Tail(2).Select(row => row[0]), Is.EqualTo(new object[] { 19_998L, 19_999L }));
            Assert.That(frame.Take(15_000).Count(), Is.EqualTo(15_000));
            Assert.That((await frame.TakeAsync(2)).Select(row => row[0]), Is.EqualTo(new object[] { 0L, 1L }));
            Assert.That((await frame.TailAsync(1)).Single()[0], Is.EqualTo(19_999L));
            Assert.That((await frame.FirstAsync())[0], Is.EqualTo(0L));
        }
    }

    [Test]
    public void Rows_become_records()
    {
        var frame = Spark.Sql("select id, concat('row ', id) as text, id / 4 as number, timestamp_seconds(id) as at from range(2)");

        var records = frame.CollectAs<Measured>();

        Assert.That(records, Is.EqualTo(new[]
        {
            new Measured(0, "row 0", 0, DateTimeOffset.UnixEpoch),
            new Measured(1, "row 1", 0.25, DateTimeOffset.UnixEpoch.AddSeconds(1)),
        }));
    }

    [Test]
    public void A_record_that_does_not_fit_is_refused_before_the_query_runs()
    {
        var frame = Spark.Sql("select raise_error('planted') as other");

        Assert.That(() => frame.CollectAs<Measured>(), Throws.TypeOf<SchemaException>());
    }

    [Test]
    public void A_query_that_fails_midway_throws_its_own_error_when_collected()
    {
        var error = Assert.Throws<QueryExecutionException>(() => Spark.Sql(Failing).Collect());

        Assert.That(error.Condition, Is.EqualTo("USER_RAISED_EXCEPTION"));
    }

    [Test]
    public void A_query_that_fails_midway_gives_the_rows_before_and_then_throws_its_own_error()
    {
        var read = 0;

        var error = Assert.Throws<QueryExecutionException>(() =>
        {
            foreach (var row in Spark.Sql(Failing).ToLocalIterator())
            {
                read++;
            }
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Condition, Is.EqualTo("USER_RAISED_EXCEPTION"));
            Assert.That(read, Is.EqualTo(75_000), "three of four partitions were fine");
        }
    }

    [Test]
    public void Reading_can_stop_early_and_leaves_no_job()
    {
        var first = Spark.Range(0, 10_000_000, 1, 100).ToLocalIterator<long>(prefetchPartitions: true).Take(5).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(Numbers(5)));
            Assert.That(ActiveJobs, Is.EqualTo(0).After(10).Seconds.PollEvery(20).MilliSeconds);
        }
    }

    [Test]
    public async Task Cancelling_ends_the_reading_and_the_jobs([Values] bool collect)
    {
        var slow = Spark.Sql("select id, java_method('java.lang.Thread', 'sleep', if(id > 1000, 600000L, 0L)) from range(0, 2000, 1, 2)");
        using var cancel = new CancellationTokenSource();

        var reading = collect ? slow.CollectAsync(cancel.Token) : Drain(slow, cancel.Token);
        Assert.That(ActiveJobs, Is.GreaterThan(0).After(10).Seconds.PollEvery(20).MilliSeconds);
        await cancel.CancelAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
            Assert.That(ActiveJobs, Is.EqualTo(0).After(10).Seconds.PollEvery(20).MilliSeconds);
        }

        static async Task<IReadOnlyList<Row>> Drain(DataFrame frame, CancellationToken cancel) =>
            await frame.ToAsyncEnumerable(cancel: cancel).ToListAsync(cancel);
    }

    [Test]
    public void Settings_of_the_session_for_arrow_do_not_matter()
    {
        var session = Spark.NewSession();
        session.Conf().Set("spark.sql.execution.arrow.useLargeVarTypes", "true");
        session.Conf().Set("spark.sql.execution.arrow.maxRecordsPerBatch", "3");

        var frame = session.Sql("select concat('t', id) as t from range(0, 10, 1, 2)");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.CollectAs<string>(), Is.EqualTo(Numbers(10).Select(i => $"t{i}")));
            Assert.That(frame.ToLocalIterator<string>(), Is.EqualTo(Numbers(10).Select(i => $"t{i}")));
        }
    }

    [Test]
    public void Compressed_rows_are_refused_with_the_setting_to_change()
    {
        var session = Spark.NewSession();
        session.Conf().Set("spark.sql.execution.arrow.compression.codec", "zstd");

        Assert.That(session.Range(5).Collect, Throws.TypeOf<GatewayException>()
            .With.Message.Contains("'spark.sql.execution.arrow.compression.codec'"));
    }

    [Test]
    public void Rows_come_over_a_socket_file_where_Spark_is_set_to_use_one()
    {
        using var other = SparkFixture.Builder()
            .Config("spark.driver.memory", "1g").Config("spark.python.unix.domain.socket.enabled", true).SeparateJvm().GetOrCreate();

        var frame = other.Range(0, 10, 1, 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.CollectAs<long>(), Is.EqualTo(Numbers(10)));
            Assert.That(frame.ToLocalIterator<long>(), Is.EqualTo(Numbers(10)));
            Assert.That(frame.ToLocalIterator<long>().First(), Is.EqualTo(0));
        }
    }

    [Test]
    public async Task Two_readings_go_on_side_by_side()
    {
        var frame = Spark.Range(0, 50_000, 1, 4);

        var lists = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await frame.ToAsyncEnumerable<long>().ToListAsync()));

        Assert.That(lists, Is.All.EqualTo(Numbers(50_000)));
    }

    [Test]
    public void Ten_million_rows_pass_through_flat_memory()
    {
        const int Rows = 10_000_000;
        const long MostBytes = 64 << 20;
        long count = 0, sum = 0, largest = 0;

        foreach (var id in Spark.Range(0, Rows, 1, 20).ToLocalIterator<long>(prefetchPartitions: true))
        {
            sum += id;
            if (count++ % 1_000_000 == 0)
            {
                largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sum, Is.EqualTo((long)Rows * (Rows - 1) / 2));
            Assert.That(largest, Is.LessThan(MostBytes));
        }
    }

    private static int ActiveJobs()
    {
        using var context = Jvm.CallStatic<Customer360.Spark.Interop.JvmObject>(
            "org.apache.spark.api.java.JavaSparkContext", "fromSparkContext", Spark.Scope.Context.Reference);
        using var tracker = context.Call<Customer360.Spark.Interop.JvmObject>("statusTracker");
        using var stages = tracker.Call<Customer360.Spark.Interop.JvmObject>("getActiveStageIds");
        return Jvm.CallStatic<int>("java.lang.reflect.Array", "getLength", stages);
    }

    private static IEnumerable<long> Numbers(int count) => Enumerable.Range(0, count).Select(i => (long)i);
}
