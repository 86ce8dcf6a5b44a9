namespace Customer360.Spark.Interop;

/// <content>What is made of an error reply.</content>
internal sealed partial class Jvm
{
    private SparkClientException Failure(GatewayConnection connection, Reply reply, string what)
    {
        if (reply.Kind == ReplyKind.JavaError)
        {
            var error = new JvmErrorReader(connection, ErrorsIncludeValues).Read(reply.Id, what);
            Releaser.Release(reply.Id);
            return error;
        }

        var reason = ErrorText.FirstLine((string)reply.Value!);
        return new GatewayException(
            $"The JVM's gateway could not carry out '{what}': {reason}. Check that the Spark version is one this client knows.");
    }

    // A broken connection is only the symptom when the JVM itself has ended.
    private GatewayException Explain(GatewayException error) => _process?.DescribeEnd() is { } end
        ? new GatewayException($"{end} Start a new session.", error)
        : new GatewayException(error.Message.TrimEnd('.') + ". The JVM has probably ended; start a new session.", error.InnerException);
}
