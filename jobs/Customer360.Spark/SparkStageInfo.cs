namespace Customer360.Spark;

/// <summary>A stage at one moment.</summary>
/// <param name="StageId">Its number.</param>
/// <param name="Name">The call it was made for.</param>
/// <param name="NumTasks">All its tasks.</param>
/// <param name="NumActiveTasks">Tasks that run.</param>
/// <param name="NumCompletedTasks">Tasks that are done.</param>
/// <param name="NumFailedTasks">Attempts that failed.</param>
public sealed record SparkStageInfo(
    int StageId, string Name, int NumTasks, int NumActiveTasks, int NumCompletedTasks, int NumFailedTasks);
