using Customer360.Jobs.Options;

namespace Customer360.Jobs.Sources;

/// <summary>How one source arrives: where, in which shape, and how its columns are called. One entry below <c>Sources</c>.</summary>
public sealed partial record SourceOptions : ISelfChecking
{
    /// <summary>Whether the source is read.</summary>
    [Setting("Whether the source is read; false switches a default source off.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The contract the source fulfils.</summary>
    [Setting("The contract it fulfils: a silver table's name such as customers, or web_sessions (GA360), web_events (GA4). Several sources may feed one.")]
    public string Table { get; init; } = "";

    /// <summary>Patterns of files.</summary>
    [Setting("Patterns of files below Data:Root, or absolute folders and URIs; *, ? and [a-z] as in Hadoop.")]
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Shape of the files.</summary>
    [Setting("csv, json (one object a line, Python dict lines too), dict (Python dict lines only), parquet, or jdbc.")]
    public SourceFormat Format { get; init; }

    /// <summary>Between columns.</summary>
    [Setting("Text between two columns of csv, e.g. ';' or a tab.")]
    public string Delimiter { get; init; } = ",";

    /// <summary>Around values.</summary>
    [Setting("Character around values of csv; empty when quotes mean nothing.")]
    public string Quote { get; init; } = "\"";

    /// <summary>Before a quote within a value.</summary>
    [Setting("Character before a quote inside a quoted value of csv.")]
    public string Escape { get; init; } = "\"";

    /// <summary>Whether the first line of csv names the columns.</summary>
    [Setting("Whether the first line of csv names the columns.")]
    public bool Header { get; init; } = true;

    /// <summary>Columns of csv without header.</summary>
    [Setting("Columns of csv without header, in the order they stand in the file.")]
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Whether quoted values may hold line breaks.</summary>
    [Setting("Whether quoted values of csv may hold line breaks; such files are read in one piece.")]
    public bool MultiLine { get; init; }

    /// <summary>Character set.</summary>
    [Setting("Character set of text files.")]
    public string Encoding { get; init; } = "UTF-8";

    /// <summary>Patterns of dates.</summary>
    [Setting("Spark patterns of dates, the first that fits counts, e.g. yyMMdd; empty is ISO 8601.")]
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>Patterns of times.</summary>
    [Setting("Spark patterns of times, the first that fits counts; empty is ISO 8601 with blank or T, fractions and zone as they come.")]
    public IReadOnlyList<string> TimestampFormats { get; init; } = [];

    /// <summary>The latest year of two digits.</summary>
    [Setting("Latest year that two digits mean (yy): by default 29 is 2029 and 30 is 1930, as in Excel. A source with births before 1930 or days after 2029 needs another, from 2000 to 2099.")]
    public int TwoDigitYearMax { get; init; } = 2029;

    /// <summary>Before decimals.</summary>
    [Setting("Character before the decimals of a number.")]
    public string DecimalSeparator { get; init; } = ".";

    /// <summary>Between thousands.</summary>
    [Setting("Character between the thousands of a number; empty when there is none.")]
    public string GroupSeparator { get; init; } = "";

    /// <summary>Own words for "no value"; null uses the general ones.</summary>
    [Setting("Words that mean 'no value' in this source, in place of the general MissingWords.")]
    public IReadOnlyList<string>? MissingWords { get; init; }

    /// <summary>Physical name to contract name.</summary>
    [Setting("Contract name of a physical column, e.g. Renames:KUNDENNR = CustomerID.")]
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>Contract name to SQL over physical columns.</summary>
    [Setting("SQL over the physical columns, which are texts, for a contract column, e.g. Expressions:Amount = coalesce(string(try_cast(cents as decimal(18,0)) / 100), cents): exact, and what is no number stays a text and is set aside.")]
    public IReadOnlyDictionary<string, string> Expressions { get; init; } = new Dictionary<string, string>();

    /// <summary>Zone of times without zone.</summary>
    [Setting("Zone in which times without zone are read and days are counted, e.g. Europe/Vienna.")]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where the source says when a row changed.</summary>
    [Setting("Column, or SQL over the physical columns, that says when the row changed; empty: the later arrival is the newer one. A row without one is the oldest, one whose text is no time is set aside.")]
    public string ChangedAt { get; init; } = "";

    /// <summary>Whether a delivery is everything.</summary>
    [Setting("delta: a delivery holds new and changed rows; snapshot: it holds all rows, and what is missing has gone.")]
    public SourceMode Mode { get; init; }

    /// <summary>What several files of a snapshot source are.</summary>
    [Setting("Files of a snapshot source that one run finds. parts: parts of one snapshot, of which all land or none; each: every file is a whole snapshot, e.g. one a day, and the last by name counts.")]
    public SnapshotFiles SnapshotFiles { get; init; }

    /// <summary>Database of format jdbc.</summary>
    [Setting("Database of format jdbc; without a Url, section Transactions counts.")]
    public JdbcOptions Jdbc { get; init; } = new();
}

/// <summary>Shape in which a source arrives.</summary>
public enum SourceFormat
{
    /// <summary>Delimited text.</summary>
    Csv,

    /// <summary>One object a line, JSON or Python dict literal.</summary>
    Json,

    /// <summary>One Python dict literal a line.</summary>
    Dict,

    /// <summary>Parquet files.</summary>
    Parquet,

    /// <summary>A table or query of a database.</summary>
    Jdbc,
}

/// <summary>What the absence of a row from a delivery means.</summary>
public enum SourceMode
{
    /// <summary>Nothing: a delivery holds new and changed rows.</summary>
    Delta,

    /// <summary>The thing has gone: a delivery holds all rows.</summary>
    Snapshot,
}

/// <summary>What the files of a snapshot source are that one run finds.</summary>
public enum SnapshotFiles
{
    /// <summary>Parts of one snapshot.</summary>
    Parts,

    /// <summary>Whole snapshots, the last by name being the newest.</summary>
    Each,
}
