using System.Collections.Immutable;
using Customer360.Spark.Sql;

namespace Customer360.Spark.Interop;

/// <content>What a JVM thread must know of the flow it works for, before the call.</content>
internal sealed partial class Jvm
{
    private const string SessionClass = "org.apache.spark.sql.SparkSession";

    private RentedConnection Begin(JvmSession? session, ImmutableDictionary<string, string>? properties = null, bool forWaiting = false)
    {
        var connection = Rent(forWaiting);
        try
        {
            session ??= SparkSession.OfThisFlow(this);
            if (session is not null)
            {
                Adopt(connection, session, properties ?? session.Context.Properties);
            }

            return new RentedConnection(_connections, connection);
        }
        catch
        {
            // Half of the flow's state may have arrived.
            connection.Dispose();
            throw;
        }
    }

    private GatewayConnection Rent(bool forWaiting)
    {
        try
        {
            return _connections.Rent(forWaiting);
        }
        catch (ObjectDisposedException error)
        {
            throw new GatewayException("The session was stopped and its JVM let go. Build a new session.", error);
        }
        catch (GatewayException error) when (error.InnerException is not null)
        {
            throw Explain(error);
        }
    }

    private void Adopt(GatewayConnection connection, JvmSession session, ImmutableDictionary<string, string> properties)
    {
        if (connection.ActiveSession != session)
        {
            connection.Command.CallStatic(SessionClass, "setActiveSession").Argument(session.Reference).End();
            Expect(connection, "setActiveSession");
            connection.ActiveSession = session;
        }

        var known = connection.Context == session.Context ? connection.LocalProperties : ImmutableDictionary<string, string>.Empty;
        connection.Context = session.Context;
        if (!ReferenceEquals(known, properties))
        {
            SetProperties(connection, session.Context, known, properties);
        }

        connection.LocalProperties = properties;
    }

    private void SetProperties(
        GatewayConnection connection,
        JvmContext context,
        ImmutableDictionary<string, string> known,
        ImmutableDictionary<string, string> wanted)
    {
        foreach (var key in known.Keys.Union(wanted.Keys))
        {
            var value = wanted.GetValueOrDefault(key);
            if (value != known.GetValueOrDefault(key))
            {
                connection.Command.Call(context.Reference.Id, "setLocalProperty").Argument(key).Argument(value).End();
                Expect(connection, "setLocalProperty");
            }
        }
    }

    private void Expect(GatewayConnection connection, string what)
    {
        var reply = connection.Exchange();
        if (reply.Kind != ReplyKind.Value)
        {
            throw Failure(connection, reply, what);
        }
    }
}
