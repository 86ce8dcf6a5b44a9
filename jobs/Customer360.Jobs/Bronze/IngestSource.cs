using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Running;
using Customer360.Jobs.Sources;
using Customer360.Jobs.Tables;
using Customer360.Spark;

namespace Customer360.Jobs.Bronze;

/// <summary>Lands what is new in the files and databases of one source contract, each content exactly once.</summary>
/// <param name="bronze">The bronze table to fill.</param>
/// <param name="silver">The table whose key tells a file with swapped columns; null for nested records.</param>
public sealed class IngestSource(Table bronze, Table? silver) : IJob
{
    /// <inheritdoc/>
    public string Name => $"bronze-ingest-{bronze.Name.Replace('_', '-')}";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads => [];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [bronze];

    /// <inheritdoc/>
    public bool ReadsOutside => true;

    /// <inheritdoc/>
    public object? SettingsOf(AppSettings settings) =>
        new { Sources = settings.SourcesOf(bronze.Name), settings.Quality.KeyConflictShare, settings.Quality.SnapshotMinimumShare };

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var deliveries = new Deliveries(job, bronze);
        deliveries.Find();
        var databases = job.Settings.SourcesOf(bronze.Name)
            .Where(source => source.Value.Format is SourceFormat.Jdbc && job.Settings.DatabaseOf(source.Value) is not null).ToList();
        job.IsAbsent = !deliveries.Any && databases.Count == 0 && !job.Exists(bronze);
        Land([.. deliveries.New.Select(file => KeyValuePair.Create(file.Source, file.Options)).DistinctBy(source => source.Key)], () => LandFiles(job, deliveries));
        foreach (var (name, source) in databases)
        {
            Land([KeyValuePair.Create(name, source)], () => new DatabaseLanding(job, bronze, name, source, job.Settings.DatabaseOf(source)!).Land());
        }
    }

    private void Land(IReadOnlyList<KeyValuePair<string, SourceOptions>> sources, Action land)
    {
        try
        {
            land();
        }
        catch (SparkCallException error) when (ExpressionException.Is(error, sources))
        {
            throw new ExpressionException(bronze.FullName, sources, error);
        }
    }

    private void LandFiles(JobContext job, Deliveries deliveries)
    {
        job.RefusedFiles = deliveries.StillRefused.Count;
        job.Warnings.AddRange(deliveries.StillRefused.Select(file => file.ToString()));
        if (deliveries.New.Count > 0)
        {
            new Landing(job, bronze, silver).Land(deliveries);
        }
        else if (deliveries.Refused.Count > 0)
        {
            throw new RefusedDeliveryException(bronze.Name, deliveries.Refused);
        }
        else if (deliveries.Repeated.Count > 0)
        {
            new Landing(job, bronze, silver).Note(deliveries.Repeated);
        }
    }
}
