using System.Collections.Immutable;
using System.Diagnostics;

namespace Customer360.Spark.Interop;

/// <content>Calls that hold no thread while Spark works, and can be cancelled.</content>
internal sealed partial class Jvm
{
    private const string TagPrefix = "customer360-";

    private static readonly TimeSpan CancelAgainAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// A tag, not a job group: the caller's group stays on the jobs, so that progress and cancelling by group still find them.
    /// </summary>
    internal static string NewTag() => TagPrefix + Guid.NewGuid().ToString("N");

    internal async Task<object?> CallAsync(JvmObject target, string method, object?[] args, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var session = SessionOf(target, args);
        var tag = cancel.CanBeCanceled && session is not null ? NewTag() : null;
        using var call = Begin(session, tag is null ? null : Tagged(session!.Context.Properties, tag), forWaiting: true);
        call.Command.Call(target.Id, method).Arguments(args).End();

        var exchange = call.Connection.ExchangeAsync();
        try
        {
            var reply = await exchange.WaitAsync(cancel).ConfigureAwait(false);
            return reply.Kind is ReplyKind.Value or ReplyKind.Reference
                ? Take(reply, session)
                : throw Failure(call.Connection, reply, method);
        }
        catch (OperationCanceledException)
        {
            await CancelUntilAnswered(exchange, session, tag).ConfigureAwait(false);
            await Abandon(exchange, call.Connection).ConfigureAwait(false);
            throw;
        }
        catch (GatewayException error) when (error.InnerException is not null)
        {
            throw Explain(error);
        }
        finally
        {
            GC.KeepAlive(target);
            KeepAlive(args);
        }
    }

    private static ImmutableDictionary<string, string> Tagged(ImmutableDictionary<string, string> properties, string tag) =>
        JvmContext.WithTag(properties, tag).SetItem(JvmContext.InterruptOnCancel, "true");

    // A call that is still being planned has no job to cancel yet, and one job may follow another: hence again and again.
    private static async Task CancelUntilAnswered(Task<Reply> exchange, JvmSession? session, string? tag)
    {
        var waited = Stopwatch.StartNew();
        while (tag is not null && !exchange.IsCompleted && waited.Elapsed < CancelLimit)
        {
            try
            {
                session!.Context.Reference.Call("cancelJobsWithTag", tag);
            }
            catch (SparkClientException)
            {
                // The context or the JVM is gone, and the jobs with it.
                return;
            }

            await Task.WhenAny(exchange, Task.Delay(CancelAgainAfter, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    private async Task Abandon(Task<Reply> exchange, GatewayConnection connection)
    {
        if (!exchange.IsCompleted)
        {
            connection.Dispose();
        }

        try
        {
            var reply = await exchange.ConfigureAwait(false);
            (reply.Kind is ReplyKind.Reference ? Take(reply, null) as JvmObject : null)?.Dispose();
            if (reply.Kind is ReplyKind.JavaError)
            {
                Releaser.Release(reply.Id);
            }
        }
        catch (GatewayException)
        {
            // The caller learns that the call was cancelled; how the connection ended says nothing more.
        }
    }
}
