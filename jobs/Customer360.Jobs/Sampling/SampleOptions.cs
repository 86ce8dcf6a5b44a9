namespace Customer360.Jobs.Sampling;

/// <summary>Where the bank's transactions go.</summary>
internal enum TransactionsFormat
{
    /// <summary>CSV files below bank/transactions.</summary>
    Csv,

    /// <summary>An H2 database file, loaded from staged CSV files.</summary>
    H2,
}

/// <summary>How the web days meant for Parquet are delivered.</summary>
internal enum WebFormat
{
    /// <summary>All days as JSON lines; needs nothing but the generator.</summary>
    Json,

    /// <summary>Some days as Parquet, converted from staged JSON lines.</summary>
    Parquet,
}

/// <summary>Which faults are planted.</summary>
internal enum PlantedFaults
{
    /// <summary>Clean data.</summary>
    None,

    /// <summary>Faulty rows, but every file fits its contract.</summary>
    Rows,

    /// <summary>Faulty rows and faulty files.</summary>
    All,
}

/// <summary>What to generate; equal options give equal bytes on every machine.</summary>
internal sealed record SampleOptions
{
    /// <summary>Largest scale whose ids keep clear of those of planted rows.</summary>
    public const decimal LargestScale = 2_000;

    /// <summary>Describes a sample of <paramref name="scale"/> thousand clients below <paramref name="folder"/>.</summary>
    public SampleOptions(string folder, decimal scale = 1, ulong seed = 360)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, LargestScale);
        (Folder, Scale, Seed) = (folder, scale, seed);
    }

    /// <summary>Folder that receives the sample; made when missing, files of the same names are replaced.</summary>
    public string Folder { get; }

    /// <summary>1 is 1,000 clients, 1,000 customers, 50,000 bank transactions and 10,000 web hits; fractions are allowed.</summary>
    public decimal Scale { get; }

    /// <summary>Chooses one of the possible samples.</summary>
    public ulong Seed { get; }

    /// <summary>Where the bank's transactions go.</summary>
    public TransactionsFormat Transactions { get; init; } = TransactionsFormat.Csv;

    /// <summary>How some of the web days are delivered.</summary>
    public WebFormat Web { get; init; } = WebFormat.Json;

    /// <summary>Which faults are planted.</summary>
    public PlantedFaults Faults { get; init; } = PlantedFaults.All;
}
