using Customer360.Jobs.Errors;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>
/// A join that must not multiply rows: each row on the left finds at most one on the right, so the number of rows and the sums of the
/// left side's measures are the same before and after.
/// </summary>
internal sealed class JoinCheck : ICheck
{
    private const string Rows = "_rows";

    private readonly string _name;
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<string> _measures;
    private readonly Watch _before;
    private readonly Watch _after;

    internal JoinCheck(string name, DataFrame left, DataFrame right, IReadOnlyList<string> keys, IReadOnlyList<string> measures)
    {
        (_name, _keys, _measures) = (name, keys, measures);
        _before = new Watch(left, [.. Figures()]);
        _after = new Watch(_before.Rows.Join(right, keys, "left_outer"), [.. Figures()]);
    }

    /// <summary>The joined rows.</summary>
    internal DataFrame Result => _after.Rows;

    /// <inheritdoc/>
    /// <exception cref="GrainException">The join multiplied rows.</exception>
    public async Task RequireAsync(CancellationToken patience, CancellationToken cancel)
    {
        var before = await _before.FiguresAsync(patience, cancel);
        var after = await _after.FiguresAsync(patience, cancel);

        // More rows are the same fault as a larger sum, but it is the sum that somebody would have reported.
        foreach (var figure in _measures.Append(Rows))
        {
            if (before[figure] != after[figure])
            {
                throw new GrainException(_name, _keys, figure == Rows ? "rows" : figure, before[figure], after[figure]);
            }
        }
    }

    private IEnumerable<(string Name, Column Value)> Figures() => _measures.Select(measure => (measure, Sum(Col($"`{measure}`")))).Prepend((Rows, Count(Lit(1))));
}
