using System.IO.Enumeration;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Running;

/// <summary>The part of the graph somebody asks for. Jobs are named by their own name, a table they write, or a pattern such as <c>gold-*</c>.</summary>
/// <param name="From">Start here: these jobs and all that waits for them.</param>
/// <param name="To">End here: these jobs and all they need.</param>
/// <param name="Only">Exactly these; does not go with the other two.</param>
public sealed record JobSelection(IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Only)
{
    /// <summary>Everything.</summary>
    public static JobSelection All { get; } = new([], [], []);

    /// <summary>Cuts the part out of the graph.</summary>
    /// <exception cref="UsageException">A name fits no job, the choices contradict each other, or nothing is left.</exception>
    public JobGraph Of(JobGraph graph)
    {
        if (Only.Count > 0 && From.Count + To.Count > 0)
        {
            throw new UsageException("'--only' names all jobs to run and does not go with '--from' or '--to'. Leave one of them out.");
        }

        var chosen = graph.Jobs.ToHashSet();
        Keep(chosen, graph, Only, job => new HashSet<IJob> { job });
        Keep(chosen, graph, From, graph.Downstream);
        Keep(chosen, graph, To, graph.Upstream);
        return chosen.Count > 0
            ? graph.Restrict(chosen)
            : throw new UsageException("No job lies between '--from' and '--to'. Swap them, or see 'graph' for what depends on what.");
    }

    /// <summary>The one job called <paramref name="name"/>.</summary>
    /// <exception cref="UsageException">There is none; the message suggests the nearest or lists all.</exception>
    public static IJob Named(IReadOnlyCollection<IJob> jobs, string name) =>
        jobs.FirstOrDefault(job => job.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(jobs, name);

    private static void Keep(HashSet<IJob> chosen, JobGraph graph, IReadOnlyList<string> names, Func<IJob, IReadOnlySet<IJob>> part)
    {
        if (names.Count > 0)
        {
            chosen.IntersectWith(names.SelectMany(name => Matching(graph.Jobs, name)).SelectMany(part));
        }
    }

    private static List<IJob> Matching(IReadOnlyCollection<IJob> jobs, string name)
    {
        var found = jobs.Where(job => FileSystemName.MatchesSimpleExpression(name, job.Name) || job.Writes.Any(table => table.FullName == name)).ToList();
        return found.Count > 0 ? found : throw Unknown(jobs, name);
    }

    private static UsageException Unknown(IReadOnlyCollection<IJob> jobs, string name)
    {
        var near = NearMatch.All(name, jobs.Select(job => job.Name).Concat(jobs.SelectMany(job => job.Writes.Select(table => table.FullName))));
        var advice = near.Count > 0
            ? $"Did you mean {string.Join(" or ", near.Select(word => $"'{word}'"))}?"
            : $"There are: {string.Join(", ", jobs.Select(job => job.Name))}.";
        return new UsageException($"There is no job '{name}'. {advice}");
    }
}
