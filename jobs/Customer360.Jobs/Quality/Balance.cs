using Customer360.Jobs.Errors;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>Sums that must be kept from facts to the finished table: what went in is what came out and what was set aside, to the cent.</summary>
/// <param name="name">What is balanced, for the message: "bank money over persons".</param>
/// <param name="measures">Additive columns that the rows have at every point.</param>
/// <param name="enabled">Whether anything is noted; otherwise rows pass as they are.</param>
internal sealed class Balance(string name, IReadOnlyList<string> measures, bool enabled) : ICheck
{
    private Watch? _in;
    private Watch? _aside;
    private Watch? _out;

    /// <summary>What is balanced.</summary>
    internal string Name { get; } = name;

    /// <summary>Sums of what was set aside, by measure; empty until the check has run.</summary>
    internal IReadOnlyDictionary<string, decimal> SetAside { get; private set; } = new Dictionary<string, decimal>();

    /// <summary>Notes what goes in.</summary>
    internal DataFrame In(DataFrame rows) => Noted(rows, Lit(true), ref _in);

    /// <summary>Notes those of the rows that are set aside.</summary>
    internal DataFrame Aside(DataFrame rows, Column isAside) => Noted(rows, isAside, ref _aside);

    /// <summary>Notes what comes out.</summary>
    internal DataFrame Out(DataFrame rows) => Noted(rows, Lit(true), ref _out);

    /// <inheritdoc/>
    /// <exception cref="GrainException">A sum was not kept.</exception>
    public async Task RequireAsync(CancellationToken patience, CancellationToken cancel)
    {
        if (_in is null || _aside is null || _out is null)
        {
            return;
        }

        var before = await _in.FiguresAsync(patience, cancel);
        var after = await _out.FiguresAsync(patience, cancel);
        SetAside = await _aside.FiguresAsync(patience, cancel);
        foreach (var measure in measures)
        {
            if (before[measure] != after[measure] + SetAside[measure])
            {
                throw new GrainException(Name, [], measure, before[measure], after[measure] + SetAside[measure]);
            }
        }
    }

    private DataFrame Noted(DataFrame rows, Column condition, ref Watch? watch)
    {
        if (!enabled)
        {
            return rows;
        }

        watch = new Watch(rows, [.. measures.Select(measure => (measure, Sum(When(condition, Col($"`{measure}`")))))]);
        return watch.Rows;
    }
}
