using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Turns sessions of Google Analytics 360 and events of Google Analytics 4 into the same web tables.</summary>
public sealed class ConformWeb : IJob
{
    /// <inheritdoc/>
    public string Name => "silver-conform-web";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } = [BronzeTables.WebSessions, BronzeTables.WebEvents];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } =
    [
        SilverTables.WebSessions,
        SilverTables.WebHits,
        SilverTables.WebProducts,
        SilverTables.WebPromotions,
        SilverTables.WebDimensions,
        SilverTables.WebMetrics,
        SilverTables.WebExperiments,
        QuarantineTables.Of(SilverTables.WebSessions),
    ];

    /// <inheritdoc/>
    public object? SettingsOf(AppSettings settings) => new { Sources = MissingWordsOf(settings), Other = settings.MissingWords };

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        job.IsAbsent = !Reads.Any(job.Exists) && !Writes.Any(job.Exists);
        if (!job.IsAbsent)
        {
            new WebFold(job, new WebValues(new MissingWords(MissingWordsOf(job.Settings), job.Settings.MissingWords))).Run();
        }
    }

    // Sources without words of their own share one reader.
    private Dictionary<string, IReadOnlyList<string>> MissingWordsOf(AppSettings settings) => Reads
        .SelectMany(bronze => settings.SourcesOf(bronze.Name))
        .Where(source => source.Value.MissingWords is not null)
        .ToDictionary(source => source.Key, source => settings.MissingWordsOf(source.Value));
}
