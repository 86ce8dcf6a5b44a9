using Customer360.Jobs.Errors;
using Customer360.Jobs.Sources;

namespace Customer360.Jobs.Options;

/// <summary>Everything that can be set, read once at the start; jobs get values, never configuration.</summary>
public sealed record AppSettings
{
    /// <summary>Where the tables are.</summary>
    [Setting("Where the tables are.")]
    public LakeOptions Lake { get; init; } = new();

    /// <summary>Where the source files are.</summary>
    [Setting("Where the source files are.")]
    public DataOptions Data { get; init; } = new();

    /// <summary>What a run does.</summary>
    [Setting("What a run does.")]
    public RunOptions Run { get; init; } = new();

    /// <summary>The engine.</summary>
    [Setting("The engine.")]
    public SparkOptions Spark { get; init; } = new();

    /// <summary>Limits of the checks.</summary>
    [Setting("Limits of the checks.")]
    public QualityOptions Quality { get; init; } = new();

    /// <summary>Definitions the business chooses.</summary>
    [Setting("Definitions the business chooses.")]
    public GoldOptions Gold { get; init; } = new();

    /// <summary>Words that stand for "no value", besides empty text.</summary>
    [Setting("Words that mean 'no value' after trimming, in any case; empty text always does.")]
    public IReadOnlyList<string> MissingWords { get; init; } = ["n/a", "null", "(not set)", "not available in demo dataset"];

    /// <summary>The database of bank transactions.</summary>
    [Setting("The database of bank transactions, read when Url is set.")]
    public JdbcOptions Transactions { get; init; } = new();

    /// <summary>All configured sources by name, also those that are switched off.</summary>
    [Setting("How each source arrives, by its name.")]
    public IReadOnlyDictionary<string, SourceOptions> Sources { get; init; } = new Dictionary<string, SourceOptions>();

    /// <summary>Whether the data folder was named by anything but the <c>appsettings.json</c> that the program comes with.</summary>
    public bool NamesData { get; init; }

    /// <summary>Settings files that were read, weakest first; for messages and <c>doctor</c>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The sources that feed a contract table and are switched on, ordered by name.</summary>
    /// <param name="table">Silver name of the contract, or <c>web_sessions</c>, <c>web_events</c>.</param>
    public IReadOnlyList<KeyValuePair<string, SourceOptions>> SourcesOf(string table) =>
    [
        .. Sources
            .Where(source => source.Value.Enabled && source.Value.Table == table)
            .OrderBy(source => source.Key, StringComparer.Ordinal),
    ];

    /// <summary>The database a source of format jdbc reads: its own, else <see cref="Transactions"/>; null when neither has a URL, so the source is absent.</summary>
    public JdbcOptions? DatabaseOf(SourceOptions source)
    {
        var jdbc = source.Jdbc.Url.Length > 0 ? source.Jdbc : Transactions;
        return jdbc.Url.Length > 0 ? jdbc.In(Data.Root) : null;
    }

    /// <summary>The section that <see cref="DatabaseOf"/> takes the database of a source from.</summary>
    internal static string DatabaseSectionOf(string name, SourceOptions source) =>
        source.Jdbc.Url.Length > 0 ? $"{nameof(Sources)}:{name}:{nameof(SourceOptions.Jdbc)}" : nameof(Transactions);

    /// <summary>The words that mean "no value" in a source: its own list where it has one.</summary>
    public IReadOnlyList<string> MissingWordsOf(SourceOptions source) => source.MissingWords ?? MissingWords;

    /// <summary>Refuses sources that are switched on and feed a table nobody declared; no job would read them.</summary>
    /// <exception cref="ConfigurationException">A source names another table; the message suggests the nearest.</exception>
    public void RequireTables(IReadOnlyCollection<string> tables)
    {
        foreach (var (name, source) in Sources.Where(source => source.Value.Enabled && !tables.Contains(source.Value.Table)))
        {
            var advice = NearMatch.Of(source.Table, tables) is { } near ? $"perhaps '{near}'" : string.Join(", ", tables);
            throw ConfigurationException.Of($"Sources:{name}:Table", $"is '{source.Table}', expected one of the source tables: {advice}");
        }
    }
}
