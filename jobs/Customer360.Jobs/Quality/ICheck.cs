namespace Customer360.Jobs.Quality;

/// <summary>Something that must hold once a job's rows have been computed, and before they are written.</summary>
internal interface ICheck
{
    /// <summary>Compares the figures that were noted on the way.</summary>
    /// <param name="patience">Ends the wait for Spark's report of them.</param>
    /// <param name="cancel">Stops everything.</param>
    Task RequireAsync(CancellationToken patience, CancellationToken cancel);
}
