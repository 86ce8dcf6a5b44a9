using Customer360.Build;
using Customer360.Build.Machines;
using Customer360.Build.Results;
using Customer360.Build.Spark;

try
{
    return args switch
    {
        ["spark", var root] => Provision(root),
        ["archive", var root, .. var warmUp] => Archive(root, warmUp),
        ["results", var folder, .. var assemblies] => Summarize(folder, assemblies),
        _ => throw new BuildException("Usage: spark ROOT | archive ROOT PROGRAM… | results FOLDER ASSEMBLY…. People type 'build/cake TASK' instead."),
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

static int Summarize(string folder, string[] assemblies)
{
    var run = TestRun.Read(folder, assemblies);
    File.WriteAllText(Path.Combine(folder, "summary.txt"), run.LastLine + Environment.NewLine);
    Console.WriteLine(run.Table);
    return run.Succeeded ? 0 : 1;
}
