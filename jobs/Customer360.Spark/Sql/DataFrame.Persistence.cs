using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Keeps the rows in memory, or on disk where they do not fit, once an action has computed them.</summary>
    public DataFrame Persist() => Frame("persist");

    /// <summary>Keeps the rows as <paramref name="newLevel"/> says, once an action has computed them.</summary>
    public DataFrame Persist(StorageLevel newLevel) => Frame("persist", newLevel.In(Jvm));

    /// <summary>The same as <see cref="Persist()"/>.</summary>
    public DataFrame Cache() => Frame("cache");

    /// <summary>How the rows are kept now; <c>NONE</c> when they are not.</summary>
    public StorageLevel StorageLevel()
    {
        using var level = _jvm.Call<JvmObject>("storageLevel");
        return Sql.StorageLevel.Of(level);
    }

    /// <summary>Gives up the kept rows; with <paramref name="blocking"/> waits until they are gone.</summary>
    public DataFrame Unpersist(bool blocking = false) => Frame("unpersist", blocking);

    /// <summary>
    /// Cuts the plan: the rows are written to the checkpoint folder of the SparkContext and read from there. Runs the plan at
    /// once when eager, else with the first action.
    /// </summary>
    public DataFrame Checkpoint(bool eager = true) => Frame("checkpoint", eager);

    /// <summary>The eager checkpoint, to be awaited. Runs the plan.</summary>
    public Task<DataFrame> CheckpointAsync(CancellationToken cancel = default) => FrameAsync("checkpoint", cancel, true);

    /// <summary>
    /// Cuts the plan: the rows are kept by the executors, so they are lost with them. Runs the plan at once when eager, else
    /// with the first action.
    /// </summary>
    public DataFrame LocalCheckpoint(bool eager = true) => Frame("localCheckpoint", eager);

    /// <summary>Cuts the plan as <see cref="LocalCheckpoint(bool)"/> does, with the rows kept as <paramref name="storageLevel"/> says.</summary>
    public DataFrame LocalCheckpoint(bool eager, StorageLevel storageLevel) =>
        Frame("localCheckpoint", eager, storageLevel.In(Jvm));

    /// <summary>The eager local checkpoint, to be awaited. Runs the plan.</summary>
    public Task<DataFrame> LocalCheckpointAsync(CancellationToken cancel = default) => FrameAsync("localCheckpoint", cancel, true);

    /// <summary>Names the plan in this session; refused when the name is taken. The view is computed anew at each use.</summary>
    public void CreateTempView(string viewName) => _jvm.Consume("createTempView", viewName);

    /// <summary>Names the plan in this session, in place of a view of this name. The view is computed anew at each use.</summary>
    public void CreateOrReplaceTempView(string viewName) => _jvm.Consume("createOrReplaceTempView", viewName);

    /// <summary>Names the plan for all sessions of the application, as <c>global_temp.name</c>; refused when the name is taken.</summary>
    public void CreateGlobalTempView(string viewName) => _jvm.Consume("createGlobalTempView", viewName);

    /// <summary>Names the plan for all sessions of the application, as <c>global_temp.name</c>, in place of a view of this name.</summary>
    public void CreateOrReplaceGlobalTempView(string viewName) => _jvm.Consume("createOrReplaceGlobalTempView", viewName);
}
