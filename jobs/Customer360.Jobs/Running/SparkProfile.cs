using Customer360.Jobs.Options;

namespace Customer360.Jobs.Running;

/// <summary>Settings of Spark and its JVM for a size of data; each counts only where the user has not set the same himself.</summary>
/// <param name="Conf">Spark properties that a running session takes.</param>
/// <param name="JvmOptions">Options of a JVM that this program starts.</param>
internal sealed record SparkProfile(IReadOnlyDictionary<string, string> Conf, IReadOnlyList<string> JvmOptions)
{
    /// <summary>The option of a JVM that compiles methods of any length; without it HotSpot interprets those beyond 8,000 bytes for ever.</summary>
    internal const string CompilesLongMethods = "-XX:-DontCompileHugeMethods";

    /// <summary>Options that make a JVM fit for large data, in a line of spark-submit: what <see cref="CompilesLongMethods"/> says, compiling late, and giving up early.</summary>
    internal static string OfSubmittedJvms => string.Join(' ', ForPlans);

    private const string FusesStages = "spark.sql.codegen.wholeStage";

    // HotSpot gives a method to its second compiler, which is by far the slower, after 5,000 calls or 40,000 turns of a loop. A plan's code is new
    // in each stage, and most of it is done by then or soon after. At scale 100 the compilers took 140 processor seconds with five times as many,
    // 104 with twenty times.
    private static readonly string[] CompilesLate =
    [
        "-XX:Tier4InvocationThreshold=100000", "-XX:Tier4MinInvocationThreshold=12000", "-XX:Tier4CompileThreshold=300000", "-XX:Tier4BackEdgeThreshold=800000",
    ];

    // The second compiler keeps a graph of a method, of 80,000 nodes at most, and throws all away where that is not enough. For the stage that conforms
    // clients it took 14 and 16 seconds in two runs at scale 100 to find that out, with this limit half a second; with 30,000 it gave up on parts of
    // Janino too, which makes the classes of every plan.
    private const string GivesUpEarly = "-XX:MaxNodeLimit=50000";

    // A heap of 4 GB had its pages touched in 1 to 3 seconds in pages of 2 MB, in 8 in small ones, on a virtual machine, where each page costs the most. The
    // suite at scale 100 spent 12 seconds in collections rather than 18, and 37 processor seconds in the kernel rather than 48. Java starts with room for
    // 21 MB of classes, and collects all of the heap each time that they need more.
    private static string[] Heap(string memory) => [$"-Xms{memory}", .. HugePages.JvmOptions, "-XX:MetaspaceSize=256m"];

    private static IEnumerable<string> ForPlans => [CompilesLongMethods, .. CompilesLate, GivesUpEarly];

    /// <summary>For a job whose rows take more code than HotSpot's first compiler can hold the registers of: stages with a method beyond 8,000 bytes are not fused.</summary>
    // The method that makes hits has 8,880. Compiled with counters in it, it ran out of virtual registers in JDK 17's log of compilations, and was
    // interpreted from then on; compiled without, which depends on how long the second compiler's queue is just then, it was not. Of five runs of the
    // stage at scale 100 two took 26 and 29 processor seconds, three 11 to 13; with this limit three took 13 to 14. For all jobs it is no gain: the stage that
    // reads bookings, whose method is long too and gets compiled, took twice the time.
    internal static SparkProfile ForLongRows { get; } = new(new Dictionary<string, string> { ["spark.sql.codegen.hugeMethodLimit"] = "8000" }, []);

    /// <summary>The profile that the settings name, or the one that fits what there is to read.</summary>
    internal static SparkProfile Of(AppSettings settings)
    {
        var isSmall = settings.Spark.Profile is ProfileChoice.Small || (settings.Spark.Profile is not ProfileChoice.Large && WorkingSet.IsSmall(settings));
        return isSmall ? Small(settings.Spark.DriverMemory) : Large(settings.Spark.DriverMemory);
    }

    /// <summary>Names of the properties that profiles set.</summary>
    internal static IEnumerable<string> Properties => QuickStart.Conf.Keys.Union([.. LargeConf.Keys, FusesStages]);

    // Rows that are kept are read twice or thrice, and packing them takes longer than that saves. A plan is described to Spark's pages anew after each
    // of its stages, and the formatted description goes through it several times.
    private static Dictionary<string, string> LargeConf { get; } = new()
    {
        ["spark.sql.inMemoryColumnarStorage.compressed"] = "false",
        ["spark.sql.ui.explainMode"] = "simple",
    };

    // On few processors a collector that stops the tasks takes half the time of one that works beside them, and it is called the less often the
    // more room it has from the beginning.
    private static SparkProfile Large(string memory) => new(LargeConf, ["-XX:+UseParallelGC", .. ForPlans, .. Heap(memory)]);

    // A young generation of a few megabytes is collected hundreds of times in a run.
    private static SparkProfile Small(string memory) => new(QuickStart.Conf, [.. QuickStart.JvmOptions, "-XX:NewRatio=1", .. Heap(memory)]);

    /// <summary>The profile without JVM options for what <paramref name="others"/> decide: a JVM refuses two collectors, or a heap that starts above its limit.</summary>
    /// <param name="others">Options that the same JVM gets from the user.</param>
    internal SparkProfile Beside(IEnumerable<string> others)
    {
        var decided = others.Select(UserJvmOptions.Subject).ToHashSet(StringComparer.Ordinal);
        return this with { JvmOptions = [.. JvmOptions.Where(option => !decided.Contains(UserJvmOptions.Subject(option)))] };
    }

    /// <summary>The profile for executors whose JVMs have <paramref name="options"/>.</summary>
    /// <remarks>
    /// Rows are wide and rules many, so the operators of a stage fused into one method make a long one. Compiled, the tasks that conform 5,000,000
    /// bookings took four fifths of the processor time of separate operators; interpreted, the suite at scale 100 took a sixth more.
    /// </remarks>
    internal SparkProfile ForExecutors(IEnumerable<string> options) =>
        options.Contains(CompilesLongMethods) ? this : this with { Conf = new Dictionary<string, string>(Conf) { [FusesStages] = "false" } };
}
