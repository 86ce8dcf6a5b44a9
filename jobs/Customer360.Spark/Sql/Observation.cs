using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>
/// Receives the aggregates that <see cref="DataFrame.Observe(Observation, Column, Column[])"/> computes on the side of the first
/// action. It serves one DataFrame, once.
/// </summary>
/// <param name="name">Name of the observation in Spark's events; a random one when null.</param>
public sealed class Observation(string? name = null) : IJvmHandle
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private JvmObject? _jvm;

    /// <summary>Name of the observation in Spark's events.</summary>
    public string Name { get; } = name ?? Guid.NewGuid().ToString();

    /// <summary>
    /// The aggregates by name, once the action has ended: bool, int, long, double, decimal, text or null; other types as
    /// Java writes them. Waits for the action, for ever when there is none.
    /// </summary>
    /// <exception cref="InvalidOperationException">The observation has not been given to a DataFrame.</exception>
    public IReadOnlyDictionary<string, object?> Get() => Read(Reference.Call<JvmObject>("getAsJava"));

    /// <summary>The aggregates as <see cref="Get"/> gives them; cancelling ends the wait, not the action.</summary>
    /// <exception cref="InvalidOperationException">The observation has not been given to a DataFrame.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> GetAsync(CancellationToken cancel = default)
    {
        using var future = Reference.Call<JvmObject>("future");
        while (!future.Call<bool>("isCompleted"))
        {
            await Task.Delay(PollInterval, cancel).ConfigureAwait(false);
        }

        return Get();
    }

    private JvmObject Reference => _jvm ?? throw new InvalidOperationException(
        $"Observation '{Name}' belongs to no DataFrame yet. Give it to Observe and run an action first.");

    JvmObject IJvmHandle.Reference => Reference;

    internal IJvmHandle In(Jvm jvm)
    {
        _jvm ??= jvm.New("org.apache.spark.sql.Observation", Name);
        return this;
    }

    private static Dictionary<string, object?> Read(JvmObject map)
    {
        using (map)
        {
            using var keySet = map.Call<JvmObject>("keySet");
            using var keys = map.Jvm.New("java.util.ArrayList", keySet);
            return map.Jvm.ReadStrings(keys).ToDictionary(key => key, key => Plain(map.Call("get", key)));
        }
    }

    private static object? Plain(object? value)
    {
        if (value is not JvmObject other)
        {
            return value;
        }

        using (other)
        {
            return other.Call<string>("toString");
        }
    }
}
