using Customer360.Build;
using Customer360.Build.Machines;
using Customer360.Build.Results;
using Customer360.Build.Spark;
using Customer360.Build.Standalone;

try
{
    return args switch
    {
        ["spark", var root] => Provision(root),
        ["archive", var root, .. var warmUp] => Archive(root, warmUp),
        ["cluster", var action, var folder, var sparkHome, var launcher] => RunCluster(action, new StandaloneCluster(folder, sparkHome, launcher)),
        ["results", var folder, .. var assemblies] => Summarize(folder, assemblies),
        _ => throw new BuildException("Usage: spark ROOT | archive ROOT PROGRAM… | cluster start|stop|status FOLDER SPARK_HOME LAUNCHER | results FOLDER ASSEMBLY…. People type 'build/cake TASK' instead."),
    };
}
catch (BuildException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static int Provision(string root)
{
    var checkout = new Checkout(root);
    new Provisioner(checkout, Machine.Current, Console.Out).Provision();
    return 0;
}

static int Archive(string root, string[] warmUp)
{
    var checkout = new Checkout(root);
    new ClassArchive(checkout, Machine.Current, Console.Out).Write(warmUp);
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
    return run.Succeeded ? 0 : 1;
}
