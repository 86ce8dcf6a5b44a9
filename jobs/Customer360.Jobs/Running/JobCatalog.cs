using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Running;

/// <summary>Every job there is.</summary>
public static class JobCatalog
{
    /// <summary>All jobs, in the order in which people read them: bronze to compat.</summary>
    public static IReadOnlyList<IJob> All { get; } = [];

    /// <summary>The job called <paramref name="name"/>.</summary>
    /// <exception cref="UsageException">There is none; the message suggests the nearest or lists all.</exception>
    public static IJob Find(string name) => JobSelection.Named(All, name);
}
