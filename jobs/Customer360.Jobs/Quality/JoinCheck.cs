using Customer360.Jobs.Errors;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>
/// A join that must not multiply rows: each row on the left finds at most one on the right, so the number of rows and the sums of the
/// left side's measures are the same before and after.
/// </summary>
/// <remarks>
/// The figures are observed while the job's own action runs, which costs no pass over the data. Where Spark has optimised the observed
/// step away, they are computed.
/// </remarks>
internal sealed class JoinCheck
{
    private const string Rows = "_rows";

    private static readonly TimeSpan ListenerLimit = TimeSpan.FromSeconds(2);

    private readonly string _name;
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<string> _measures;
    private readonly DataFrame _left;
    private readonly DataFrame _joined;
    private readonly Observation _before = new();
    private readonly Observation _after = new();

    internal JoinCheck(string name, DataFrame left, DataFrame right, IReadOnlyList<string> keys, IReadOnlyList<string> measures)
    {
        (_name, _keys, _measures, _left) = (name, keys, measures, left);
        var figures = Figures().ToArray();
        _joined = left.Join(right, keys, "left_outer");
        Result = left.Observe(_before, figures[0], figures[1..]).Join(right, keys, "left_outer").Observe(_after, figures[0], figures[1..]);
    }

    /// <summary>The joined rows.</summary>
    internal DataFrame Result { get; }

    /// <summary>Compares the figures, after an action on <see cref="Result"/>.</summary>
    /// <exception cref="GrainException">The join multiplied rows.</exception>
    internal async Task RequireAsync(CancellationToken cancel)
    {
        var before = await FiguresOfAsync(_before, _left, cancel);
        var after = await FiguresOfAsync(_after, _joined, cancel);

        // More rows are the same fault as a larger sum, but it is the sum that somebody would have reported.
        foreach (var figure in _measures.Append(Rows))
        {
            if (before[figure] != after[figure])
            {
                throw new GrainException(_name, _keys, figure == Rows ? "rows" : figure, before[figure], after[figure]);
            }
        }
    }

    private IEnumerable<Column> Figures() => _measures
        .Select(measure => Coalesce(Sum(Col($"`{measure}`")).Cast("decimal(38,6)"), Lit(0m)).As(measure))
        .Prepend(Count(Lit(1)).Cast("decimal(38,6)").As(Rows));

    private async Task<IReadOnlyDictionary<string, decimal>> FiguresOfAsync(Observation observation, DataFrame frame, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ListenerLimit);
        try
        {
            var observed = await observation.GetAsync(limit.Token);
            return observed.ToDictionary(figure => figure.Key, figure => (decimal)figure.Value!);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            var figures = Figures().ToArray();
            var row = frame.Agg(figures[0], figures[1..]).First();
            return _measures.Prepend(Rows).ToDictionary(figure => figure, figure => row.GetAs<decimal>(figure));
        }
    }
}
