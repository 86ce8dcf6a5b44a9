using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Rows of a query on their way out, batch after batch.</summary>
internal sealed class RowStream<T> : IDisposable, IAsyncDisposable
{
    private readonly BatchSource _source;
    private readonly Func<ColumnVector[], int, T> _shape;
    private readonly ColumnVector[] _columns;
    private readonly RecordBatch _batch = new();
    private readonly MessageBuffer _buffer = new();

    private RowStream(BatchSource source, StructType schema, Func<ColumnVector[], int, T> shape)
    {
        _source = source;
        _shape = shape;
        _columns = ColumnVectors.Of(schema);
    }

    /// <summary>Number of rows of the batch read last.</summary>
    public int Count => _batch.RowCount;

    /// <summary>A row of the batch read last.</summary>
    public T this[int index] => _shape(_columns, index);

    /// <summary>Partition after partition, each computed when it is wanted, or with <paramref name="prefetch"/> one ahead.</summary>
    public static ValueTask<RowStream<T>> Partitions(JvmObject dataset, bool prefetch, bool async, CancellationToken cancel) =>
        Open(dataset, async (plan, session, tag) =>
        {
            // Shuffles run inside of this call when the plan is adaptive.
            using var batches = async
                ? await plan.CallAsync<JvmObject>("toArrowBatchRdd", cancel).ConfigureAwait(false)
                : plan.Call<JvmObject>("toArrowBatchRdd");
            var offer = plan.Jvm.CallStatic<JvmObject>(
                "org.apache.spark.api.python.PythonRDD", "toLocalIteratorAndServe", batches, prefetch);
            return new PartitionSource(ServedStream.Connect(offer), session, tag);
        }, cancel);

    /// <summary>All partitions at once, as one action of Spark's.</summary>
    public static ValueTask<RowStream<T>> All(JvmObject dataset, CancellationToken cancel) =>
        Open(dataset, (plan, session, tag) =>
        {
            var offer = plan.Call<JvmObject>("collectAsArrowToPython");
            return ValueTask.FromResult<BatchSource>(new CollectedSource(ServedStream.Connect(offer), session, tag));
        }, cancel);

    /// <summary>Reads the next batch; false at the end.</summary>
    public async ValueTask<bool> ReadBatch(bool async, CancellationToken cancel)
    {
        if (!await _source.Read(_buffer, async, cancel).ConfigureAwait(false))
        {
            return false;
        }

        _batch.Read(_buffer.Bytes, _buffer.Length);
        ColumnVectors.Load(_columns, _batch);
        return true;
    }

    /// <summary>Reads everything that is left, in the order of the query.</summary>
    public async ValueTask<List<T>> ReadAll(bool async, CancellationToken cancel)
    {
        var batches = new List<T[]>();
        while (await ReadBatch(async, cancel).ConfigureAwait(false))
        {
            var rows = new T[Count];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = this[i];
            }

            batches.Add(rows);
        }

        return InOrder(batches);
    }

    public void Dispose()
    {
        _source.Stop().GetAwaiter().GetResult();
        _source.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _source.Stop().ConfigureAwait(false);
        _source.Dispose();
    }

    private static async ValueTask<RowStream<T>> Open(
        JvmObject dataset, Func<JvmObject, JvmSession?, string, ValueTask<BatchSource>> open, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var schema = SchemaOf(dataset);
        var shape = RowShape.Of<T>(schema);
        var session = dataset.Session;
        var tag = Jvm.NewTag();

        // The thread that serves the rows inherits what is set here, and only from the call that starts it.
        var before = session?.Context.Properties;
        try
        {
            if (session is not null)
            {
                session.Context.Properties = JvmContext.WithTag(before!, tag).SetItem(JvmContext.InterruptOnCancel, "true");
            }

            var plan = ArrowPlan.Outgoing(dataset, schema);
            var source = await open(plan, session, tag).ConfigureAwait(false);
            if (plan != dataset)
            {
                plan.Dispose();
            }

            return new RowStream<T>(source, schema, shape);
        }
        finally
        {
            if (session is not null)
            {
                session.Context.Properties = before!;
            }
        }
    }

    private static StructType SchemaOf(JvmObject dataset)
    {
        using var schema = dataset.Call<JvmObject>("schema");
        return StructType.FromJson(schema.Call<string>("json"));
    }

    private List<T> InOrder(List<T[]> batches)
    {
        if (_source is not CollectedSource { Order: var order })
        {
            return [.. batches.SelectMany(batch => batch)];
        }

        if (order.Length != batches.Count)
        {
            throw RecordBatch.Broken("batches are missing");
        }

        var rows = new List<T>(batches.Sum(batch => batch.Length));
        foreach (var index in order)
        {
            rows.AddRange(index >= 0 && index < batches.Count
                ? batches[index]
                : throw RecordBatch.Broken("the order of the batches makes no sense"));
        }

        return rows;
    }
}
