using Customer360.Jobs.Errors;
using Customer360.Jobs.Quality;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <content>Joins that are held to their grain.</content>
public sealed partial class JobContext
{
    private static readonly TimeSpan ReportLimit = TimeSpan.FromSeconds(2);

    private readonly List<ICheck> _checks = [];

    /// <summary>
    /// Joins each row on the left with the one row, or none, that has its key on the right. Before the result is written, the number of rows and
    /// the sums of <paramref name="measures"/> are compared with those on the left; a difference stops the job.
    /// </summary>
    /// <param name="name">What is joined, for the message: "orders with products".</param>
    /// <param name="left">Rows that must stay as many.</param>
    /// <param name="right">Rows with at most one per key.</param>
    /// <param name="keys">Columns both sides have.</param>
    /// <param name="measures">Additive numeric columns of the left side.</param>
    /// <exception cref="GrainException">Thrown when the result is written: the join multiplied rows.</exception>
    public DataFrame JoinOne(string name, DataFrame left, DataFrame right, IReadOnlyList<string> keys, params string[] measures)
    {
        if (!Settings.Quality.CheckGrain)
        {
            return left.Join(right, keys, "left_outer");
        }

        var check = new JoinCheck(name, left, right, keys, measures);
        _checks.Add(check);
        return check.Result;
    }

    /// <summary>
    /// Sums that are compared before the result is written, where grain is checked at all; the caller notes them on the way. What is set aside
    /// is known in any case.
    /// </summary>
    /// <param name="name">What is balanced, for the message: "bank money over persons".</param>
    /// <param name="kept">Whether the sums must be kept; false where a policy counts things more than once.</param>
    /// <param name="measures">Additive numeric columns.</param>
    internal Balance Balanced(string name, bool kept, params string[] measures)
    {
        var balance = new Balance(name, measures, kept && Settings.Quality.CheckGrain);
        _checks.Add(balance);
        return balance;
    }

    // Spark reports all figures of an action at about the same time, so one wait serves all checks.
    private void RequireGrain()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(ReportLimit);
        foreach (var check in _checks)
        {
            check.RequireAsync(patience.Token, Cancel).GetAwaiter().GetResult();
        }

        _checks.Clear();
    }
}
