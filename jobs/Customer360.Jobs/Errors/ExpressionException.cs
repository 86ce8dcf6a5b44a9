using Customer360.Jobs.Sources;
using Customer360.Spark;

namespace Customer360.Jobs.Errors;

/// <summary>The SQL of a source fails on a value that was delivered.</summary>
public sealed class ExpressionException : DataException
{
    // Class 22 of SQL states is values that do not fit.
    private const string BadValue = "22";

    internal ExpressionException(string table, IEnumerable<KeyValuePair<string, SourceOptions>> sources, SparkCallException cause)
        : base(
            $"Landing '{table}' stopped: a value does not fit the SQL of {string.Join(", ", Settings(sources).Select(key => $"'{key}'"))} ({cause.Condition}). "
            + "Write it so that no value fails, e.g. try_cast(cents as decimal(18,0)) in place of cents, then run again.",
            cause)
    {
    }

    /// <summary>Whether Spark stopped because of a value in a source that is read by SQL.</summary>
    internal static bool Is(SparkCallException error, IEnumerable<KeyValuePair<string, SourceOptions>> sources) =>
        error.SqlState?.StartsWith(BadValue, StringComparison.Ordinal) is true && Settings(sources).Any();

    private static IEnumerable<string> Settings(IEnumerable<KeyValuePair<string, SourceOptions>> sources) => sources.SelectMany(source => SourceSql.Of(source.Value)
        .Select(sql => sql.Key == nameof(SourceOptions.ChangedAt) ? $"Sources:{source.Key}:{sql.Key}" : $"Sources:{source.Key}:{nameof(SourceOptions.Expressions)}:{sql.Key}"));
}
