using Customer360.Jobs.Errors;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Quality;

/// <summary>Sums that must be kept from facts to the finished table: what went in is what came out and what was set aside, to the cent.</summary>
/// <param name="name">What is balanced, for the message: "bank money over persons".</param>
/// <param name="measures">Additive columns that the rows have at every point.</param>
/// <param name="isCompared">Whether the sums must be kept; what is set aside is noted in any case.</param>
internal sealed class Balance(string name, IReadOnlyList<string> measures, bool isCompared) : ICheck
{
    private Watch? _in;
    private Watch? _aside;
    private Watch? _out;

    /// <summary>What is balanced.</summary>
    internal string Name { get; } = name;

    /// <summary>Sums of what was set aside, by measure; empty until the check has run.</summary>
    internal IReadOnlyDictionary<string, decimal> SetAside { get; private set; } = new Dictionary<string, decimal>();

    /// <summary>Notes what goes in.</summary>
    internal DataFrame In(DataFrame rows) => isCompared ? Noted(rows, Lit(true), ref _in) : rows;

    /// <summary>Notes those of the rows that are set aside.</summary>
    internal DataFrame Aside(DataFrame rows, Column isAside) => Noted(rows, isAside, ref _aside);

    /// <summary>Notes what comes out.</summary>
    internal DataFrame Out(DataFrame rows) => isCompared ? Noted(rows, Lit(true), ref _out) : rows;

    /// <summary>Facts with the key of whom they belong to; those that belong to nobody are set aside.</summary>
    /// <param name="facts">What goes in.</param>
    /// <param name="keys">At most one key an id.</param>
    /// <param name="id">The id in both.</param>
    /// <param name="key">The key.</param>
    internal DataFrame OfKeyed(DataFrame facts, DataFrame keys, string id, string key) =>
        Aside(In(facts).Join(keys, [id], "left_outer"), Col(key).IsNull()).Filter(Col(key).IsNotNull());

    /// <summary>A line for each balance in which anything was set aside.</summary>
    internal static IEnumerable<string> Unattributed(params Balance[] balances) =>
        from balance in balances
        let aside = balance.SetAside.Where(figure => figure.Value != 0).OrderBy(figure => figure.Key, StringComparer.Ordinal).Select(figure => FormattableString.Invariant($"{figure.Key} {figure.Value:0.######}"))
        where aside.Any()
        select $"{balance.Name}: unattributed {string.Join(", ", aside)}.";

    /// <inheritdoc/>
    /// <exception cref="BalanceException">A sum was not kept, or not noted.</exception>
    public async Task RequireAsync(CancellationToken patience, CancellationToken cancel)
    {
        SetAside = await Noted(_aside, "what is set aside").FiguresAsync(patience, cancel);
        if (!isCompared)
        {
            return;
        }

        var before = await Noted(_in, "what goes in").FiguresAsync(patience, cancel);
        var after = await Noted(_out, "what comes out").FiguresAsync(patience, cancel);
        foreach (var measure in measures.Where(measure => before[measure] != after[measure] + SetAside[measure]))
        {
            throw BalanceException.Lost(Name, measure, before[measure], after[measure], SetAside[measure]);
        }
    }

    private DataFrame Noted(DataFrame rows, Column condition, ref Watch? watch)
    {
        watch = new Watch(rows, [.. measures.Select(measure => (measure, Sum(When(condition, Col($"`{measure}`")))))]);
        return watch.Rows;
    }

    private Watch Noted(Watch? watch, string point) => watch ?? throw BalanceException.NotNoted(Name, point);
}
