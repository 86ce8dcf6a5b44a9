using System.Collections.Immutable;

namespace Customer360.Spark.Interop;

/// <summary>A SparkContext of the JVM, with the local properties (job group, tags, description) of the calling flow.</summary>
internal sealed class JvmContext(JvmObject reference)
{
    internal const string JobGroup = "spark.jobGroup.id";
    internal const string JobDescription = "spark.job.description";
    internal const string InterruptOnCancel = "spark.job.interruptOnCancel";
    internal const string JobTags = "spark.job.tags";

    // Spark keeps these per thread of the JVM; tasks here change threads, so they go with the flow of the program instead.
    private readonly AsyncLocal<ImmutableDictionary<string, string>?> _properties = new();

    internal JvmObject Reference { get; } = reference;

    internal ImmutableDictionary<string, string> Properties
    {
        get => _properties.Value ?? ImmutableDictionary<string, string>.Empty;
        set => _properties.Value = value;
    }

    internal void Set(string key, string? value) =>
        Properties = value is null ? Properties.Remove(key) : Properties.SetItem(key, value);

    /// <summary>The properties with one tag more.</summary>
    internal static ImmutableDictionary<string, string> WithTag(ImmutableDictionary<string, string> properties, string tag) =>
        properties.SetItem(JobTags, properties.TryGetValue(JobTags, out var tags) ? tags + "," + tag : tag);
}
