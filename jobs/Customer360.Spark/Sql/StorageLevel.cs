using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>How the rows of a DataFrame are kept; a value that belongs to no session.</summary>
public sealed record StorageLevel
{
#pragma warning disable CA1707 // Spark's own names, which existing programs use.
    /// <summary>Not kept.</summary>
    public static readonly StorageLevel NONE = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static readonly StorageLevel DISK_ONLY = new(true, false, false, false);

    /// <summary>On disk, on two nodes.</summary>
    public static readonly StorageLevel DISK_ONLY_2 = new(true, false, false, false, 2);

    /// <summary>On disk, on three nodes.</summary>
    public static readonly StorageLevel DISK_ONLY_3 = new(true, false, false, false, 3);

    /// <summary>As objects in memory; what does not fit is computed anew.</summary>
    public static readonly StorageLevel MEMORY_ONLY = new(false, true, false, true);

    /// <summary>As objects in memory, on two nodes; what does not fit is computed anew.</summary>
    public static readonly StorageLevel MEMORY_ONLY_2 = new(false, true, false, true, 2);

    /// <summary>As bytes in memory; what does not fit is computed anew.</summary>
    public static readonly StorageLevel MEMORY_ONLY_SER = new(false, true, false, false);

    /// <summary>As bytes in memory, on two nodes; what does not fit is computed anew.</summary>
    public static readonly StorageLevel MEMORY_ONLY_SER_2 = new(false, true, false, false, 2);

    /// <summary>As objects in memory, on disk where they do not fit.</summary>
    public static readonly StorageLevel MEMORY_AND_DISK = new(true, true, false, true);

    /// <summary>As objects in memory, on disk where they do not fit, on two nodes.</summary>
    public static readonly StorageLevel MEMORY_AND_DISK_2 = new(true, true, false, true, 2);

    /// <summary>As bytes in memory, on disk where they do not fit.</summary>
    public static readonly StorageLevel MEMORY_AND_DISK_SER = new(true, true, false, false);

    /// <summary>As bytes in memory, on disk where they do not fit, on two nodes.</summary>
    public static readonly StorageLevel MEMORY_AND_DISK_SER_2 = new(true, true, false, false, 2);

    /// <summary>As bytes outside the Java heap, on disk where they do not fit.</summary>
    public static readonly StorageLevel OFF_HEAP = new(true, true, true, false);
#pragma warning restore CA1707

    /// <summary>Puts a level together; replication is the number of nodes that keep each part.</summary>
    public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1)
    {
        UseDisk = useDisk;
        UseMemory = useMemory;
        UseOffHeap = useOffHeap;
        Deserialized = deserialized;
        Replication = replication;
    }

    /// <summary>Whether rows may lie on disk.</summary>
    public bool UseDisk { get; }

    /// <summary>Whether rows may lie in memory.</summary>
    public bool UseMemory { get; }

    /// <summary>Whether the memory is outside the Java heap.</summary>
    public bool UseOffHeap { get; }

    /// <summary>Whether rows are kept as objects rather than bytes.</summary>
    public bool Deserialized { get; }

    /// <summary>The number of nodes that keep each part.</summary>
    public int Replication { get; }

    /// <summary>The level in words, as Spark's web interface shows it.</summary>
    public string Description()
    {
        var memory = UseOffHeap ? "Memory (off heap) " : "Memory ";
        return (UseDisk ? "Disk " : "") + (UseMemory ? memory : "")
            + (Deserialized ? "Deserialized " : "Serialized ") + $"{Replication}x Replicated";
    }

    internal static StorageLevel Of(JvmObject level) => new(
        level.Call<bool>("useDisk"),
        level.Call<bool>("useMemory"),
        level.Call<bool>("useOffHeap"),
        level.Call<bool>("deserialized"),
        level.Call<int>("replication"));

    internal JvmObject In(Jvm jvm) => jvm.CallStatic<JvmObject>(
        "org.apache.spark.storage.StorageLevel", "apply", UseDisk, UseMemory, UseOffHeap, Deserialized, Replication);
}
