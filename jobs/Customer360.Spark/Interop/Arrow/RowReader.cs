using System.Runtime.CompilerServices;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Every way in which rows of a query come out.</summary>
internal static class RowReader
{
    // Above this, rows are not worth the detour by which Spark runs only as many partitions as it needs.
    private const int MostRowsTaken = 10_000;

    public static IEnumerable<T> Stream<T>(JvmObject dataset, bool prefetch)
    {
        using var rows = RowStream<T>.Partitions(dataset, prefetch, async: false, CancellationToken.None).Result();
        while (rows.ReadBatch(async: false, CancellationToken.None).Result())
        {
            for (var i = 0; i < rows.Count; i++)
            {
                yield return rows[i];
            }
        }
    }

    public static async IAsyncEnumerable<T> StreamAsync<T>(
        JvmObject dataset, bool prefetch, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = await RowStream<T>.Partitions(dataset, prefetch, async: true, cancel).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.ReadBatch(async: true, cancel).ConfigureAwait(false))
            {
                for (var i = 0; i < rows.Count; i++)
                {
                    yield return rows[i];
                }
            }
        }
    }

    public static List<T> Collect<T>(JvmObject dataset)
    {
        using var rows = RowStream<T>.All(dataset, CancellationToken.None).Result();
        return rows.ReadAll(async: false, CancellationToken.None).Result();
    }

    public static async Task<List<T>> CollectAsync<T>(JvmObject dataset, CancellationToken cancel)
    {
        var rows = await RowStream<T>.All(dataset, cancel).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            return await rows.ReadAll(async: true, cancel).ConfigureAwait(false);
        }
    }

    public static List<T> Take<T>(JvmObject dataset, int count)
    {
        // A Dataset of numbers would give numbers instead of rows.
        using var frame = dataset.Call<JvmObject>("toDF");
        using var taken = count > MostRowsTaken
            ? dataset.Call<JvmObject>("limit", count)
            : Local(dataset, frame.Call<JvmObject>("takeAsList", count));
        return Collect<T>(taken);
    }

    public static async Task<List<T>> TakeAsync<T>(JvmObject dataset, int count, CancellationToken cancel)
    {
        using var frame = dataset.Call<JvmObject>("toDF");
        using var taken = count > MostRowsTaken
            ? dataset.Call<JvmObject>("limit", count)
            : Local(dataset, await frame.CallAsync<JvmObject>("takeAsList", cancel, count).ConfigureAwait(false));
        return await CollectAsync<T>(taken, cancel).ConfigureAwait(false);
    }

    public static List<T> Tail<T>(JvmObject dataset, int count)
    {
        using var frame = dataset.Call<JvmObject>("toDF");
        using var tail = Local(dataset, ListOf(frame.Call<JvmObject>("tail", count)));
        return Collect<T>(tail);
    }

    public static async Task<List<T>> TailAsync<T>(JvmObject dataset, int count, CancellationToken cancel)
    {
        using var frame = dataset.Call<JvmObject>("toDF");
        using var tail = Local(dataset, ListOf(await frame.CallAsync<JvmObject>("tail", cancel, count).ConfigureAwait(false)));
        return await CollectAsync<T>(tail, cancel).ConfigureAwait(false);
    }

    // Rows that the JVM holds already become a frame of their own, so that they come out like all others.
    private static JvmObject Local(JvmObject dataset, JvmObject rows)
    {
        using (rows)
        {
            using var session = dataset.Call<JvmObject>("sparkSession");
            using var schema = dataset.Call<JvmObject>("schema");
            return session.Call<JvmObject>("createDataFrame", rows, schema);
        }
    }

    // Java's own conversions want an array of exactly Object, and this is one of rows.
    private static JvmObject ListOf(JvmObject array)
    {
        using (array)
        {
            using var sequence = array.Jvm.CallStatic<JvmObject>("scala.collection.immutable.ArraySeq", "unsafeWrapArray", array);
            return array.Jvm.CallStatic<JvmObject>("scala.jdk.javaapi.CollectionConverters", "asJava", sequence);
        }
    }

    /// <summary>What a task that never left this thread came to.</summary>
    private static T Result<T>(this ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
}
