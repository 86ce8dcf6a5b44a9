namespace Customer360.Jobs.Sampling;

/// <summary>What a stream of random numbers is for; one stream never depends on how far another was read.</summary>
internal enum DiceFor
{
    Person = 1,
    Client,
    Customer,
    Product,
    Store,
    Agent,
    OnlineOrder,
    StoreSale,
    Interaction,
    LoyaltyAccount,
    LoyaltyTransaction,
    Account,
    Disposition,
    Card,
    Balance,
    BankTransaction,
    Visitor,
    Ga360,
    Ga4,
    Permutation,
}

/// <summary>SplitMix64 keyed by seed, purpose and index: the same numbers for a row in whatever order rows are made.</summary>
internal struct Dice
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state;

    public Dice(ulong seed, DiceFor purpose, long index) =>
        _state = Mix(Mix(seed + ((ulong)purpose * Gamma)) ^ ((ulong)index * Gamma));

    public ulong Next()
    {
        _state += Gamma;
        return Mix(_state);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    public long Between(long least, long most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(T[] items) => items[(int)Below(items.Length)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
