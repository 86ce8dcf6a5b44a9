using Customer360.Jobs.Columns;
using Customer360.Jobs.Options;
using Customer360.Jobs.Tables;
using Customer360.Spark.Hadoop.Fs;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Running;

/// <summary>
/// What a job works with: the only one that reads or writes tables. It has a Spark session of its own,
/// so that jobs running side by side do not share settings.
/// </summary>
public sealed partial class JobContext
{
    private readonly TableStates _states;
    private readonly Dictionary<string, InputState> _inputs = [];

    internal JobContext(IJob job, SparkSession spark, Lake lake, RunInfo run, AppSettings settings, FileSystem files, TableStates states, string fingerprint, CancellationToken cancel)
    {
        Cancel = cancel;
        Files = files;
        Job = job;
        Spark = spark;
        Lake = lake;
        Run = run;
        Settings = settings;
        Fingerprint = fingerprint;
        _states = states;
        foreach (var table in job.Reads)
        {
            if (states.Of(table) is { } state)
            {
                _inputs[table.FullName] = state.AsInput;
                Rows = Rows with { In = Rows.In + (state.Entry.TableRows ?? 0) };
            }
        }
    }

    /// <summary>The job at work.</summary>
    public IJob Job { get; }

    /// <summary>The job's own session.</summary>
    public SparkSession Spark { get; }

    /// <summary>Where tables lie.</summary>
    public Lake Lake { get; }

    /// <summary>What all jobs of the run share.</summary>
    public RunInfo Run { get; }

    /// <summary>The settings of the run.</summary>
    public AppSettings Settings { get; }

    /// <summary>Cancelled when the run is to stop.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Rows in and out, filled while the job runs.</summary>
    public RowCounts Rows { get; internal set; } = new();

    /// <summary>Files the job refused.</summary>
    public int RefusedFiles { get; internal set; }

    /// <summary>Whether there was nothing to do because the job's source has never delivered.</summary>
    public bool IsAbsent { get; internal set; }

    /// <summary>Things a person should know that did not stop the job, without row values.</summary>
    public List<string> Warnings { get; } = [];

    internal string Fingerprint { get; }

    /// <summary>Whether the job reads tables alone and they are known to be small.</summary>
    internal bool ReadsFewRows => Job.Reads.Count > 0 && Rows.In <= QuickStart.FewRows && Job.Reads.All(table => StateOf(table) is not { Entry.TableRows: null });

    internal FileSystem Files { get; }

    /// <summary>Whether the table has been written by a run before.</summary>
    public bool Exists(Table table) => _states.Of(table) is not null;

    /// <summary>What the table's newest commit says about itself; null when there is none.</summary>
    public TableState? StateOf(Table table) => _states.Of(table);

    /// <summary>Our commits to a table, newest first.</summary>
    internal IEnumerable<TableState> History(Table table) => new DeltaLog(Files, Lake.PathOf(table)).Commits();

    /// <summary>Rows in a table; 0 while it does not exist. They are counted only when somebody else has committed since.</summary>
    internal long CountOf(Table table) => Exists(table) ? StateOf(table)!.Rows ?? Spark.Read().Format("delta").Load(Lake.PathOf(table)).Count() : 0;

    /// <summary>
    /// All rows of a table as they are now, which a commit of this job does not change any more; no rows, in the declared columns, while it does not exist.
    /// </summary>
    // After a commit Spark plans and computes anew what is kept of the newest version of a table, and leaves alone what is kept of a certain one.
    public DataFrame Read(Table table) => StateOf(table) is { } state
        ? StoredRows.Of(Spark, Lake, table, state.Newest)
        : Spark.CreateDataFrame(System.Array.Empty<GenericRow>(), table.Schema());

    /// <summary>Rows of facts up to and including the as-of day, each counted in its own source's zone; all rows of a table without fact time.</summary>
    public DataFrame ReadVisible(Table table) =>
        table.FactTime is null ? Read(table) : Read(table).Filter(FactDays.IsUpTo(table, Run.AsOf));

    internal void Refresh(Table table) => _states.Forget(table);

    /// <summary>Has plans of this job interpreted, as in a small run, where nobody has said otherwise: there is little to read.</summary>
    internal void ExpectFewRows() => SparkSessions.FillIn(Spark, new SparkProfile(QuickStart.Conf, []));

    /// <summary>Has stages of this job left unfused that would make a method too long, where nobody has said otherwise: the rows hold many texts.</summary>
    internal void ExpectLongRows() => SparkSessions.FillIn(Spark, SparkProfile.ForLongRows);
}
