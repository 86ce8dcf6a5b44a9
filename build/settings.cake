// Arguments and paths of every task. People type: build/cake TASK [--option value].
using System.Diagnostics;
using System.Text.RegularExpressions;
using IO = System.IO;

public sealed class Settings : IDisposable
{
    // Projects whose tests need no Java; every other test project starts Spark.
    private static readonly string[] UnitTestProjects = ["Customer360.Spark.Tests", "Customer360.Build.Tests"];

    private static readonly string[] OwnArguments = ["target", "configuration", "verbosity", "exclusive", "no-report"];

    // Of the program's options, those that name a file or folder.
    private static readonly string[] PlaceArguments = ["data", "lake", "conf"];

    private readonly FileStream _lock;

    private Settings(FileStream held, string root)
    {
        _lock = held;
        Root = root;
    }

    public string Root { get; }
    public string Configuration { get; private init; }
    public string Filter { get; private init; }
    public string Action { get; private init; }
    public bool SkipSpark { get; private init; }
    public string[] PassedOn { get; private init; }

    public bool Compiled { get; set; }
    public bool BuildToolIsBuilt { get; set; }
    public bool Covered { get; set; }
    public bool TestsFailed { get; set; }
    public List<string> Tested { get; } = [];

    public string Solution => IO.Path.Combine(Root, "Customer360.Spark.sln");
    public string TestResults => IO.Path.Combine(Root, "artifacts", "test-results");
    public string CoverageReport => IO.Path.Combine(Root, "artifacts", "coverage");
    public string Packages => IO.Path.Combine(Root, "artifacts", "package");
    public string BuildTool => Program("build", "Customer360.Build");
    public string Benchmarks => Program("tests", "Customer360.Benchmarks");
    public string Jobs => Program("jobs", "Customer360.Jobs");

    public string Provisioned => IO.Path.Combine(Root, ".spark");
    public bool HasOwnSpark => Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } home
        && IO.Path.TrimEndingDirectorySeparator(IO.Path.GetFullPath(home)) != BroughtSpark;
    public string SparkHome => HasOwnSpark ? IO.Path.GetFullPath(Environment.GetEnvironmentVariable("SPARK_HOME")) : BroughtSpark;

    // Jars alone make a Spark home too; the launchers of the build start those.
    public string SparkClass => Launcher("spark-class");
    public string SparkSubmit => Launcher("spark-submit");

    private string BroughtSpark => IO.Path.Combine(Provisioned, "home");

    // What a program needs to find Spark; loopback only, so that nothing listens on a network.
    public IDictionary<string, string> SparkEnvironment
    {
        get
        {
            var environment = new Dictionary<string, string>
            {
                ["SPARK_HOME"] = SparkHome,
                ["SPARK_SCALA_VERSION"] = "2.13",
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
            };
            if (HasOwnSpark)
            {
                environment["CUSTOMER360_EXTRA_JARS"] = IO.Path.Combine(Provisioned, "extra-jars");
                environment["SPARK_CONF_DIR"] = Environment.GetEnvironmentVariable("SPARK_CONF_DIR") ?? IO.Path.Combine(Root, "conf");
            }

            return environment;
        }
    }

    public IEnumerable<string> TestProjects => IO.Directory.GetDirectories(IO.Path.Combine(Root, "tests"), "*Tests").Order(StringComparer.Ordinal);

    public IEnumerable<string> UnitTests => TestProjects.Where(project => UnitTestProjects.Contains(IO.Path.GetFileName(project)));

    // The one that takes longest comes first, so that others run beside it.
    public IEnumerable<string> IntegrationTests => TestProjects.Except(UnitTests).OrderByDescending(project => IO.Path.GetFileName(project) == "Customer360.Jobs.Tests");

    public static Settings Read(ICakeContext context)
    {
        var root = IO.Path.GetFullPath("..");
        return new Settings(TakeLock(context, IO.Path.Combine(root, ".spark")), root)
        {
            Configuration = context.Argument("configuration", "Release"),
            Filter = context.Argument("filter", ""),
            Action = context.Argument("action", ""),
            SkipSpark = context.HasArgument("skip-spark"),
            PassedOn = [.. context.Arguments.GetArguments().Where(argument => !OwnArguments.Contains(argument.Key)).SelectMany(AsTyped)],
        };
    }

    public void Dispose() => _lock.Dispose();

    // Cake takes options apart; a program wants them as they were typed, but works in another folder than the one they were typed in.
    private static IEnumerable<string> AsTyped(KeyValuePair<string, ICollection<string>> argument) =>
        argument.Value.SelectMany(value => string.IsNullOrEmpty(value) ? new[] { "--" + argument.Key } : new[] { "--" + argument.Key, AsMeant(argument.Key, value) });

    private static string AsMeant(string option, string value) =>
        PlaceArguments.Contains(option) && !Regex.IsMatch(value, "^[A-Za-z][A-Za-z0-9+.-]+:") && Environment.GetEnvironmentVariable("CUSTOMER360_CALLED_FROM") is { Length: > 0 } folder
            ? IO.Path.GetFullPath(value, folder)
            : value;

    private string Launcher(string name)
    {
        var script = OperatingSystem.IsWindows() ? name + ".cmd" : name;
        var own = IO.Path.Combine(SparkHome, "bin", script);
        return IO.File.Exists(own) ? own : IO.Path.Combine(Root, "build", "spark", "bin", script);
    }

    private string Program(string folder, string name) =>
        IO.Path.Combine(Root, folder, name, "bin", Configuration, "net10.0", name + ".dll");

    // Two builds in one checkout would write the same files.
    private static FileStream TakeLock(ICakeContext context, string folder)
    {
        var patience = TimeSpan.FromMinutes(30);
        var clock = Stopwatch.StartNew();
        for (var told = false; ; told = true)
        {
            try
            {
                IO.Directory.CreateDirectory(folder);
                return new FileStream(IO.Path.Combine(folder, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.Elapsed < patience && IsWritable(folder))
            {
                if (!told)
                {
                    context.Information("Another build is at work in this checkout. Waiting for it to end; Ctrl-C gives up.");
                }

                System.Threading.Thread.Sleep(500);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new CakeException($"Could not write to '{folder}': {error.Message} The build keeps Spark there: make it writable, or clone into a folder of your own.");
            }
        }
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            var probe = IO.Path.Combine(folder, IO.Path.GetRandomFileName());
            IO.File.WriteAllText(probe, "");
            IO.File.Delete(probe);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

string Known(string target) => Tasks.Any(task => task.Name.Equals(target, StringComparison.OrdinalIgnoreCase))
    ? target
    : throw new CakeException($"There is no task '{target}'. 'build/cake --description' lists the tasks: {string.Join(", ", Tasks.Select(task => task.Name))}.");

// Builds one project with what it refers to, unless the whole solution was built in this run.
void BuildProject(Settings settings, string project)
{
    if (!settings.Compiled)
    {
        DotNetBuild(IO.Path.Combine(settings.Root, project), new()
        {
            Configuration = settings.Configuration,
            NoRestore = true,
            NoLogo = true,
            Verbosity = DotNetVerbosity.Quiet,
            ArgumentCustomization = all => all.Append("-clp:NoSummary"),
        });
    }
}

// Runs the build's own helper; the first line of its standard error is what a person has to read.
void RunBuildTool(Settings settings, params string[] arguments)
{
    if (!settings.BuildToolIsBuilt)
    {
        BuildProject(settings, "build/Customer360.Build");
        settings.BuildToolIsBuilt = true;
    }

    var error = "";
    var code = StartProcess("dotnet", new ProcessSettings
    {
        Arguments = Quoted([settings.BuildTool, .. arguments]),
        RedirectStandardError = true,
        RedirectedStandardErrorHandler = line =>
        {
            error = error.Length > 0 ? error : line ?? "";
            return null;
        },
    });
    if (code != 0)
    {
        throw new CakeException(error.Length > 0 ? error : $"'{arguments[0]}' of the build's helper ended with {code}.");
    }
}

// Runs one of the suite's programs on the Spark that is there; its exit code decides.
void RunProgram(Settings settings, string program, IEnumerable<string> arguments)
{
    var code = StartProcess("dotnet", new ProcessSettings
    {
        Arguments = Quoted([program, .. arguments]),
        WorkingDirectory = settings.Root,
        EnvironmentVariables = settings.SparkEnvironment,
    });
    if (code != 0)
    {
        throw new CakeException(code, $"{IO.Path.GetFileNameWithoutExtension(program)} ended with {code}; the lines above say why.");
    }
}

ProcessArgumentBuilder Quoted(IEnumerable<string> arguments) =>
    arguments.Aggregate(new ProcessArgumentBuilder(), (all, argument) => all.AppendQuoted(argument));

// Goes on after a failure, so that one run shows the results of every assembly. Two assemblies run at a time: each has a Spark of its own, which
// plans on one processor most of the time.
void RunTests(Settings settings, IEnumerable<string> projects, IDictionary<string, string> environment)
{
    if (settings.Tested.Count == 0)
    {
        CleanDirectory(settings.TestResults);
    }

    var inOrder = projects.ToList();
    settings.Tested.AddRange(inOrder.Select(project => IO.Path.GetFileName(project)));
    System.Threading.Tasks.Parallel.ForEach(
        System.Collections.Concurrent.Partitioner.Create(inOrder, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering),
        new() { MaxDegreeOfParallelism = 2 },
        project => RunTestProject(settings, project, environment));
}

void RunTestProject(Settings settings, string project, IDictionary<string, string> environment)
{
    var name = IO.Path.GetFileName(project);
    DotNetTest(project, new()
    {
        Configuration = settings.Configuration,
        NoBuild = true,
        NoLogo = true,
        Filter = settings.Filter.Length > 0 ? settings.Filter : null,
        Loggers = [$"trx;LogFileName={name}.trx", "console;verbosity=minimal"],
        Collectors = settings.Covered ? ["XPlat Code Coverage"] : [],
        ResultsDirectory = settings.TestResults,
        EnvironmentVariables = environment,
        // A test that hangs is ended and named rather than waited for; one may hold two whole runs over a sample.
        ArgumentCustomization = all => all.Append("--blame-hang-timeout 25min --blame-hang-dump-type none"),
        HandleExitCode = code =>
        {
            if (code != 0)
            {
                settings.TestsFailed = true;
            }

            return true;
        },
    });
}

// Once, at the end of the task that was asked for: a run of several kinds of tests has one result.
void SumUpTests(Settings settings, string task)
{
    if (task != "Test" && !task.Equals(Argument("target", ""), StringComparison.OrdinalIgnoreCase))
    {
        return;
    }

    RunBuildTool(settings, ["results", settings.TestResults, .. settings.Tested]);
    if (settings.TestsFailed)
    {
        throw new CakeException("Tests failed; the lines above name them.");
    }
}
