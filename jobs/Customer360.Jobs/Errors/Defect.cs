using Customer360.Spark;

namespace Customer360.Jobs.Errors;

/// <summary>Errors that nobody foresaw, so that neither data nor settings are known to be the cause.</summary>
internal static class Defect
{
    /// <summary>Whether an error is none of those that say themselves what to do.</summary>
    internal static bool Is(Exception error) =>
        error is not (DataException or ConfigurationException or UsageException or SparkClientException or OperationCanceledException or IOException or UnauthorizedAccessException);

    /// <summary>One line without the error's own text, which may quote a row.</summary>
    internal static string MessageOf(Exception error) =>
        $"The program has a defect: it ended in {error.GetType().Name}, which it does not expect. '--verbose' prints where; please report that.";
}
