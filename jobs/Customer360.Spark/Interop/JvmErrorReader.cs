namespace Customer360.Spark.Interop;

/// <summary>Copies a Java exception, with what Spark knows of it, over the connection that reported it.</summary>
internal sealed class JvmErrorReader(GatewayConnection connection, bool includeValues)
{
    private const int MostCauses = 10;
    private const string ErrorUtils = "org.apache.spark.api.python.PythonErrorUtils";

    // Only an envelope: what ended the stream is its cause.
    private const string StreamFailed = "STREAM_FAILED";

    private readonly List<string> _references = [];

    internal SparkCallException Read(string id, string what)
    {
        var chain = Causes(id);
        var known = chain.Where(cause => Condition(cause) is not null).ToList();
        var subject = known.Find(cause => Condition(cause) != StreamFailed) ?? known.FirstOrDefault() ?? id;
        var facts = new JvmErrorFacts(
            What: what,
            JavaClass: ClassName(subject) ?? "java.lang.Throwable",
            Condition: Condition(subject),
            SqlState: Known(subject, "getSqlState") as string,
            Parameters: Parameters(subject),
            Template: Known(subject, "getDefaultMessageTemplate") as string,
            Message: Text(subject, "getMessage"),
            StackTrace: Ask(command => command.StackTrace(id)).Value as string ?? "",
            AtRunTime: IsA(subject, "org.apache.spark.SparkRuntimeException")
                || chain.Exists(cause => Text(cause, "getMessage")?.StartsWith("Job aborted", StringComparison.Ordinal) == true));

        var error = Typed(id, subject, facts);
        foreach (var reference in _references)
        {
            Ask(command => command.Release(reference));
        }

        return error;
    }

    // The most special first: a ParseException is an AnalysisException too.
    private SparkCallException Typed(string id, string subject, JvmErrorFacts facts)
    {
        var failure = ErrorText.Describe(facts, includeValues);
        if (facts.Condition == "SPARK_JOB_CANCELLED")
        {
            return new JobCancelledException(failure);
        }

        if (IsA(id, "org.apache.spark.sql.streaming.StreamingQueryException"))
        {
            return new StreamingQueryException(failure);
        }

        if (IsA(subject, "org.apache.spark.sql.catalyst.parser.ParseException"))
        {
            return new ParseException(failure);
        }

        if (IsA(subject, "org.apache.spark.sql.AnalysisException"))
        {
            return new AnalysisException(failure);
        }

        if (IsA(subject, "java.util.ConcurrentModificationException"))
        {
            return new ConcurrentWriteException(failure);
        }

        return facts.AtRunTime || facts.SqlState is ['2', '2' or '3', ..]
            ? new QueryExecutionException(failure)
            : new SparkCallException(failure);
    }

    private List<string> Causes(string id)
    {
        var chain = new List<string> { id };
        while (chain.Count < MostCauses && Reference(command => command.Call(chain[^1], "getCause").End()) is { } cause)
        {
            chain.Add(cause);
        }

        return chain;
    }

    private string? ClassName(string id) =>
        Reference(command => command.Call(id, "getClass").End()) is { } javaClass ? Text(javaClass, "getName") : null;

    private string? Condition(string id) => Known(id, "getCondition") as string ?? Text(id, "getErrorClass");

    private Dictionary<string, string> Parameters(string id)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Known(id, "getMessageParameters") is not JavaReference map
            || Reference(command => command.Call(map.Id, "keySet").End()) is not { } keys)
        {
            return parameters;
        }

        const string Separator = "\u0001";
        var names = Ask(command => command.CallStatic("java.lang.String", "join").Argument(Separator).Line('r', keys).End()).Value as string;
        foreach (var name in names?.Split(Separator, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            parameters[name] = Ask(command => command.Call(map.Id, "get").Argument(name).End()).Value as string ?? "";
        }

        return parameters;
    }

    // Py4J does not find default methods of interfaces; Spark has these static helpers for that reason.
    private object? Known(string id, string method)
    {
        var reply = Ask(command => command.CallStatic(ErrorUtils, method).Line('r', id).End());
        return reply.Kind switch
        {
            ReplyKind.Value => reply.Value,
            ReplyKind.Reference => new JavaReference(reply.Id),
            _ => null,
        };
    }

    private bool IsA(string id, string javaClass) =>
        Ask(command => command.CallStatic("py4j.reflection.TypeUtil", "isInstanceOf").Argument(javaClass).Line('r', id).End()).Value is true;

    private string? Text(string id, string method)
    {
        var reply = Ask(command => command.Call(id, method).End());
        return reply.Kind == ReplyKind.Value ? reply.Value as string : null;
    }

    private string? Reference(Action<Command> write) => Ask(write) is { Kind: ReplyKind.Reference } reply ? reply.Id : null;

    private Reply Ask(Action<Command> write)
    {
        write(connection.Command);
        var reply = connection.Exchange();
        if (reply.Kind is ReplyKind.Reference or ReplyKind.JavaError)
        {
            _references.Add(reply.Id);
        }

        return reply;
    }

    private sealed record JavaReference(string Id);
}
