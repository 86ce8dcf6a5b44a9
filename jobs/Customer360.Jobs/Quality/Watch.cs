using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>
/// Figures over rows, noted while somebody else's action runs, which costs no pass over the data. Where Spark has optimised the noted step away,
/// they are computed.
/// </summary>
internal sealed class Watch
{
    private readonly Observation _observation = new();
    private readonly DataFrame _rows;
    private readonly Column[] _figures;
    private readonly IReadOnlyList<string> _names;

    /// <summary>Prepares to note figures.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="figures">Aggregates by name; nulls count as 0.</param>
    internal Watch(DataFrame rows, IReadOnlyList<(string Name, Column Value)> figures)
    {
        _rows = rows;
        _names = [.. figures.Select(figure => figure.Name)];
        _figures = [.. figures.Select(figure => Coalesce(figure.Value.Cast("decimal(38,6)"), Lit(0m)).As(figure.Name))];
        Rows = rows.Observe(_observation, _figures[0], _figures[1..]);
    }

    /// <summary>The rows to go on with.</summary>
    internal DataFrame Rows { get; }

    /// <summary>The figures, after an action on <see cref="Rows"/>.</summary>
    /// <param name="patience">Ends the wait for the action's report; figures reported by then are taken, others computed.</param>
    /// <param name="cancel">Stops everything.</param>
    internal async Task<IReadOnlyDictionary<string, decimal>> FiguresAsync(CancellationToken patience, CancellationToken cancel)
    {
        var observed = await ReportedAsync(patience, cancel);
        if (_names.All(observed.ContainsKey))
        {
            return observed.ToDictionary(figure => figure.Key, figure => (decimal)figure.Value!);
        }

        var row = _rows.Agg(_figures[0], _figures[1..]).First();
        return _names.ToDictionary(name => name, name => row.GetAs<decimal>(name));
    }

    // Spark reports nothing, or no figures, where the step was not part of what ran in the end.
    private async Task<IReadOnlyDictionary<string, object?>> ReportedAsync(CancellationToken patience, CancellationToken cancel)
    {
        try
        {
            return await _observation.GetAsync(patience);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Dictionary<string, object?>();
        }
    }
}
