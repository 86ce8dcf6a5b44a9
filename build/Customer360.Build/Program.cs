using Customer360.Build;
using Customer360.Build.Machines;
using Customer360.Build.Results;
using Customer360.Build.Spark;
using Customer360.Build.Standalone;

try
{
    return args switch
    {
        ["spark", var root, var configuration] => Provision(new Checkout(root), configuration),
        ["cluster", var action, var folder, var sparkHome, var launcher] => RunCluster(action, new StandaloneCluster(folder, sparkHome, launcher)),
        ["results", var folder, .. var assemblies] => Summarize(folder, assemblies),
        _ => throw new BuildException("Usage: spark ROOT CONFIGURATION | cluster start|stop|status FOLDER SPARK_HOME LAUNCHER | results FOLDER ASSEMBLY…. People type 'build/cake TASK' instead."),
    };
}
catch (BuildException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static int Provision(Checkout checkout, string configuration)
{
    new Provisioner(checkout, Machine.Current, Console.Out).Provision();
    new ClassArchive(checkout, configuration, Machine.Current, Console.Out).Write();
    return 0;
}

static int RunCluster(string action, StandaloneCluster cluster)
{
    var said = action switch
    {
        "start" => $"A master and two workers run at {cluster.Start()}. 'build/cake Cluster --action stop' ends them.",
        "stop" => cluster.Stop() is > 0 and var parts ? $"Stopped {parts} processes." : "No cluster was running.",
        "status" => cluster.Address is { } address ? $"A cluster runs at {address}." : "No cluster runs.",
        _ => throw new BuildException($"A cluster cannot '{action}'. Use --action start, stop or status."),
    };
    Console.WriteLine(said);
    return 0;
}

static int Summarize(string folder, string[] assemblies)
{
    var run = TestRun.Read(folder, assemblies);
    File.WriteAllText(Path.Combine(folder, "summary.txt"), run.LastLine + Environment.NewLine);
    Console.WriteLine(run.Table);
    return run.Succeeded ? 0 : throw new BuildException(run.Complaint);
}
