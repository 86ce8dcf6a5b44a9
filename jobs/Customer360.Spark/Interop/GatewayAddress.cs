namespace Customer360.Spark.Interop;

/// <summary>Where a gateway listens on the loopback interface, and the secret it asks for.</summary>
internal sealed record GatewayAddress(int Port, string Secret)
{
    internal const string PortVariable = "PYSPARK_GATEWAY_PORT";
    internal const string SecretVariable = "PYSPARK_GATEWAY_SECRET";

    /// <summary>The gateway of the spark-submit that started this process; null when none did.</summary>
    /// <exception cref="GatewayException">The two variables are there but make no sense.</exception>
    internal static GatewayAddress? FromEnvironment()
    {
        var port = Environment.GetEnvironmentVariable(PortVariable);
        var secret = Environment.GetEnvironmentVariable(SecretVariable);
        if (string.IsNullOrEmpty(port))
        {
            return null;
        }

        return int.TryParse(port, out var number) && number is > 0 and < 65536 && !string.IsNullOrEmpty(secret)
            ? new GatewayAddress(number, secret)
            : throw new GatewayException(
                $"{PortVariable} and {SecretVariable} do not name a gateway. Start the program with spark-submit, or unset both.");
    }

    // A record would print the secret.
    public override string ToString() => $"127.0.0.1:{Port}";
}
