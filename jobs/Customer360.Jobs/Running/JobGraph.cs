using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Running;

/// <summary>The order that reads and writes put jobs in: whoever writes a table runs before whoever reads it.</summary>
public sealed class JobGraph
{
    private readonly Dictionary<string, List<IJob>> _before;
    private readonly Dictionary<string, int> _chains = [];

    private JobGraph(IReadOnlyList<IJob> jobs, Dictionary<string, List<IJob>> before)
    {
        Jobs = jobs;
        _before = before;
        foreach (var job in jobs.Reverse())
        {
            _chains[job.Name] = 1 + After(job).Select(Chain).DefaultIfEmpty().Max();
        }
    }

    /// <summary>All jobs, each after those it depends on; otherwise in the order they were given.</summary>
    public IReadOnlyList<IJob> Jobs { get; }

    /// <summary>Sorts jobs by what they read and write. A job that reads its own table does not wait for itself.</summary>
    /// <exception cref="ConfigurationException">Two jobs share a name or write one table, or jobs depend on each other in a circle.</exception>
    public static JobGraph Of(IEnumerable<IJob> jobs)
    {
        var given = jobs.ToList();
        var writers = WritersOf(given);
        var before = given.ToDictionary(
            job => job.Name,
            job => given.Where(other => other != job && job.Reads.Any(table => writers.GetValueOrDefault(table.FullName) == other)).ToList());

        return new JobGraph(Sorted(given, before), before);
    }

    /// <summary>Jobs that must be done before <paramref name="job"/> starts, in order.</summary>
    public IReadOnlyList<IJob> Before(IJob job) => _before[job.Name];

    /// <summary>Jobs that wait for <paramref name="job"/> directly, in order.</summary>
    public IReadOnlyList<IJob> After(IJob job) => [.. Jobs.Where(other => _before[other.Name].Contains(job))];

    /// <summary>Jobs in the longest chain of ones that wait for each other, which begins with <paramref name="job"/>: no run is shorter than its longest.</summary>
    public int Chain(IJob job) => _chains[job.Name];

    /// <summary>The job and everything that waits for it, however far.</summary>
    public IReadOnlySet<IJob> Downstream(IJob job) => Reached(job, After);

    /// <summary>The job and everything it needs, however far.</summary>
    public IReadOnlySet<IJob> Upstream(IJob job) => Reached(job, Before);

    /// <summary>The graph of some of the jobs; one still waits for another when the jobs between them are left out.</summary>
    public JobGraph Restrict(IReadOnlySet<IJob> chosen)
    {
        var jobs = Jobs.Where(chosen.Contains).ToList();
        return new JobGraph(jobs, jobs.ToDictionary(job => job.Name, job => Nearest(job, chosen)));
    }

    private List<IJob> Nearest(IJob job, IReadOnlySet<IJob> chosen)
    {
        var found = new HashSet<IJob>();
        var seen = new HashSet<IJob>();
        var open = new Queue<IJob>(Before(job));
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (chosen.Contains(next))
            {
                found.Add(next);
                continue;
            }

            foreach (var further in Before(next))
            {
                open.Enqueue(further);
            }
        }

        return [.. Jobs.Where(found.Contains)];
    }

    private static HashSet<IJob> Reached(IJob start, Func<IJob, IEnumerable<IJob>> step)
    {
        var reached = new HashSet<IJob>();
        var open = new Stack<IJob>([start]);
        while (open.TryPop(out var job))
        {
            if (reached.Add(job))
            {
                foreach (var next in step(job))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private static Dictionary<string, IJob> WritersOf(List<IJob> jobs)
    {
        if (jobs.GroupBy(job => job.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ConfigurationException($"Two jobs are called '{twice.Key}'. Rename one of them.");
        }

        var writers = new Dictionary<string, IJob>(StringComparer.Ordinal);
        foreach (var (job, table) in jobs.SelectMany(job => job.Writes.Select(table => (job, table.FullName))))
        {
            if (!writers.TryAdd(table, job))
            {
                throw new ConfigurationException($"Jobs '{writers[table].Name}' and '{job.Name}' both write table '{table}'. Leave it to one of them.");
            }
        }

        return writers;
    }

    private static List<IJob> Sorted(List<IJob> jobs, Dictionary<string, List<IJob>> before)
    {
        var sorted = new List<IJob>();
        var open = new List<IJob>(jobs);
        while (open.Count > 0)
        {
            var ready = open.Find(job => before[job.Name].TrueForAll(sorted.Contains)) ?? throw Circle(open, before);
            sorted.Add(ready);
            open.Remove(ready);
        }

        return sorted;
    }

    // None of the open jobs is ready, so each waits for another open one: walking back must come round.
    private static ConfigurationException Circle(List<IJob> open, Dictionary<string, List<IJob>> before)
    {
        var path = new List<IJob>();
        for (var job = open[0]; ; job = before[job.Name].Find(open.Contains)!)
        {
            var start = path.IndexOf(job);
            path.Add(job);
            if (start >= 0)
            {
                var circle = path.Skip(start).Reverse().Select(step => step.Name);
                return new ConfigurationException($"Jobs depend on each other in a circle: {string.Join(" → ", circle)}. Remove one of these reads.");
            }
        }
    }
}
