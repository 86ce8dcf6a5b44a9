using System.Diagnostics;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Messages with record batches as the JVM serves them. Ends by itself, or early by <see cref="Stop"/>.</summary>
internal abstract class BatchSource(ServedStream stream, JvmSession? session, string tag) : IDisposable
{
    private static readonly TimeSpan CancelAgainAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private bool _ended;

    protected ServedStream Stream { get; } = stream;

    /// <summary>Reads the next message; false at the end.</summary>
    /// <exception cref="SparkClientException">The query failed in the JVM, or what it sends makes no sense.</exception>
    public async ValueTask<bool> Read(MessageBuffer buffer, bool async, CancellationToken cancel)
    {
        if (_ended)
        {
            return false;
        }

        try
        {
            if (await ReadMessage(buffer, async, cancel).ConfigureAwait(false))
            {
                return true;
            }
        }
        catch (IOException error)
        {
            throw Ended(error);
        }

        _ended = true;
        Stream.ThrowIfFailed();
        return false;
    }

    /// <summary>Leaves the rest: the JVM stops serving and its jobs for this stream are cancelled.</summary>
    public async Task Stop()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            AskToStop();
            var closed = Stream.Drain(limit.Token);
            var waited = Stopwatch.StartNew();
            while (!closed.IsCompleted && waited.Elapsed < StopLimit)
            {
                // A plan that has no job yet cannot be cancelled, and one job may follow another: hence again and again.
                session?.Context.Reference.Call("cancelJobsWithTag", tag);
                await Task.WhenAny(closed, Task.Delay(CancelAgainAfter, CancellationToken.None)).ConfigureAwait(false);
            }

            session?.Context.Reference.Call("cancelJobsWithTag", tag);
        }
        catch (Exception error) when (error is SparkClientException or IOException or OperationCanceledException)
        {
            // The rows are not wanted any more; how the JVM's end of the connection went matters to nobody.
        }
    }

    public void Dispose() => Stream.Dispose();

    protected abstract ValueTask<bool> ReadMessage(MessageBuffer buffer, bool async, CancellationToken cancel);

    protected abstract void AskToStop();

    /// <summary>What to throw when the JVM stopped in the middle: its own error if it has one.</summary>
    protected SparkClientException Ended(Exception? cause = null)
    {
        _ended = true;
        try
        {
            Stream.ThrowIfFailed();
        }
        catch (SparkClientException error)
        {
            return error;
        }

        return new GatewayException(
            "The JVM stopped sending rows before the last one. Run the query again, or start a new session.", cause);
    }
}

/// <summary>
/// Partition after the other, each asked for when the last one is done; nothing is held but a partition or two in the JVM.
/// </summary>
internal sealed class PartitionSource(ServedStream stream, JvmSession? session, string tag) : BatchSource(stream, session, tag)
{
    private const int AskForPartition = 1;
    private const int AskForNone = 0;
    private const int PartitionFollows = 1;
    private const int AllDone = 0;
    private const int PartitionDone = -1;

    private bool _inPartition;

    protected override async ValueTask<bool> ReadMessage(MessageBuffer buffer, bool async, CancellationToken cancel)
    {
        while (true)
        {
            if (!_inPartition && !await NextPartition(async, cancel).ConfigureAwait(false))
            {
                return false;
            }

            var length = await Stream.TryReadInt32(async, cancel).ConfigureAwait(false) ?? throw Ended();
            if (length == PartitionDone)
            {
                _inPartition = false;
                continue;
            }

            if (length < 0)
            {
                throw RecordBatch.Broken("a message has no possible length");
            }

            return await Stream.TryRead(buffer.Grow(0, length), async, cancel).ConfigureAwait(false) ? true : throw Ended();
        }
    }

    protected override void AskToStop() => Stream.Write(AskForNone);

    private async ValueTask<bool> NextPartition(bool async, CancellationToken cancel)
    {
        Stream.Write(AskForPartition);
        var answer = await Stream.TryReadInt32(async, cancel).ConfigureAwait(false);
        _inPartition = answer == PartitionFollows;
        return answer is PartitionFollows or AllDone ? _inPartition : throw Ended();
    }
}

/// <summary>All partitions at once, in the order in which they get ready; the right order follows at the end.</summary>
internal sealed class CollectedSource(ServedStream stream, JvmSession? session, string tag) : BatchSource(stream, session, tag)
{
    /// <summary>Which of the messages comes first, second and so on; known at the end.</summary>
    public int[] Order { get; private set; } = [];

    protected override async ValueTask<bool> ReadMessage(MessageBuffer buffer, bool async, CancellationToken cancel)
    {
        while (true)
        {
            var prefix = buffer.Grow(0, RecordBatch.PrefixLength);
            await Require(prefix, async, cancel).ConfigureAwait(false);
            var headerLength = RecordBatch.HeaderLength(prefix.Span);
            if (headerLength == 0)
            {
                await ReadOrder(async, cancel).ConfigureAwait(false);
                return false;
            }

            var start = checked(RecordBatch.PrefixLength + headerLength);
            await Require(buffer.Grow(RecordBatch.PrefixLength, start), async, cancel).ConfigureAwait(false);
            var (isRecordBatch, bodyLength) = RecordBatch.Describe(buffer.Bytes.AsSpan(RecordBatch.PrefixLength, headerLength));
            await Require(buffer.Grow(start, checked(start + bodyLength)), async, cancel).ConfigureAwait(false);
            if (isRecordBatch)
            {
                return true;
            }
        }
    }

    // There is nothing to say: the JVM only sends, until its jobs are cancelled.
    protected override void AskToStop()
    {
    }

    private async ValueTask Require(Memory<byte> bytes, bool async, CancellationToken cancel)
    {
        if (!await Stream.TryRead(bytes, async, cancel).ConfigureAwait(false))
        {
            throw Ended();
        }
    }

    private async ValueTask ReadOrder(bool async, CancellationToken cancel)
    {
        var count = await Stream.TryReadInt32(async, cancel).ConfigureAwait(false) ?? throw Ended();
        if (count < 0)
        {
            throw Ended();
        }

        var order = new List<int>();
        for (var i = 0; i < count; i++)
        {
            order.Add(await Stream.TryReadInt32(async, cancel).ConfigureAwait(false) ?? throw Ended());
        }

        Order = [.. order];
    }
}
