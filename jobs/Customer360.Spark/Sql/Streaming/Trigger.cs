using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Streaming;

/// <summary>When a streaming query looks for new data; a value that belongs to no session.</summary>
public sealed record Trigger
{
    private readonly string _factory;
    private readonly object? _interval;

    private Trigger(string factory, object? interval = null) => (_factory, _interval) = (factory, interval);

    /// <summary>In batches, this many milliseconds apart; 0 is as fast as can be.</summary>
    public static Trigger ProcessingTime(long intervalMs) => new("ProcessingTime", intervalMs);

    /// <summary>In batches, this far apart, e.g. <c>10 seconds</c>.</summary>
    public static Trigger ProcessingTime(string interval) => new("ProcessingTime", interval);

    /// <summary>All data that is there now in one batch, then ends. Spark advises <see cref="AvailableNow"/>.</summary>
    public static Trigger Once() => new("Once");

    /// <summary>All data that is there now, in as many batches as the source's limits make of it, then ends.</summary>
    public static Trigger AvailableNow() => new("AvailableNow");

    /// <summary>Row by row, with a checkpoint each this many milliseconds; few operations and sources can.</summary>
    public static Trigger Continuous(long intervalMs) => new("Continuous", intervalMs);

    /// <summary>Row by row, with a checkpoint this far apart, e.g. <c>1 second</c>; few operations and sources can.</summary>
    public static Trigger Continuous(string interval) => new("Continuous", interval);

    internal JvmObject In(Jvm jvm) => _interval is null
        ? jvm.CallStatic<JvmObject>("org.apache.spark.sql.streaming.Trigger", _factory)
        : jvm.CallStatic<JvmObject>("org.apache.spark.sql.streaming.Trigger", _factory, _interval);
}
