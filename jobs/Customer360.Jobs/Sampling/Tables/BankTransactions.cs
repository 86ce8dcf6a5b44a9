using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>
/// Money in and out. Transaction ids grow with time, and each account's balance is the one before plus or less the amount. Equal rows differ in
/// nothing and malformed ones leave the good one standing, so a database without arrival order gives the same result as files.
/// </summary>
internal sealed class BankTransactions(SampleWorld world) : SampleTable(world, world.Sizes.BankTransactions)
{
    private const int Days = 400;

    private static readonly long[] Edges =
    [
        SampleClock.StartOf(SampleClock.AsOf.AddMonths(-3)) + SampleClock.Day - 1,
        SampleClock.StartOf(SampleClock.AsOf.AddMonths(-3)) + SampleClock.Day,
        SampleClock.StartOf(SampleClock.AsOf.AddMonths(-6)) + SampleClock.Day - 1,
        SampleClock.StartOf(SampleClock.AsOf.AddMonths(-6)) + SampleClock.Day,
        SampleClock.AsOfEnd - 1,
        SampleClock.AsOfEnd,
    ];

    private readonly long _accounts = world.Sizes.Accounts;
    private readonly long _rounds = (world.Sizes.BankTransactions / world.Sizes.Accounts * 2) + 2;

    public override string Source => TableWriter.BankTransactions;

    public override IReadOnlyList<string> Columns => ["trans_id", "account_id", "date", "type", "operation", "amount", "balance"];

    public override IReadOnlyList<BadValue> BadValues =>
        [new(5, "12,50"), new(2, "2025-02-30 10:00:00"), new(6, "much"), new(5, "99999999999999999999.00"), new(2, "soon")];

    public override IReadOnlyList<int> Required => [2, 5];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(1, Fault.Orphan, Ids.Unknown, "no such account"),
        new(1, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the account has an impossible creation date"),
        new(1, Fault.RecoversLater, nth => Ids.Text(Ids.Later(nth)), "the account comes with later/bank"),
    ];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.AfterAsOf, Fault.Late, Fault.WindowEdge, Fault.MissingWord];

    public override long RowsPerFile => 1_000_000;

    public override string FileName(long number, bool late) => $"bank/transactions/transactions_{(late ? "late" : $"{number:D5}")}.csv";

    public override RecordFile Create(string path, bool late) =>
        new CsvFile(path, World.Create(path), Columns, new CsvStyle(Header: true, CarriageReturns: false));

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.BankTransaction, row);
        var (account, round) = PlaceOf(row);
        var (before, after) = (BalanceOf(account, round - 1), BalanceOf(account, round));
        file.Number(row + 1);
        file.Number(account + 1);
        file.Moment(MomentOf(ref dice, row));
        file.Text(after >= before ? "credit" : "debit");
        file.Text(Has(Fault.MissingWord, row) ? "(not set)" : dice.Of(after >= before ? Lists.CreditOperations : Lists.DebitOperations));
        file.Money(Revised(Math.Abs(after - before), version));
        file.Money(after);
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);

    // One account in eight is idle; its neighbour has twice as many transactions.
    private (long Account, long Round) PlaceOf(long row)
    {
        var (account, round) = (row % _accounts, row / _accounts);
        return account % 8 is 6 or 7 && (account | 1) < _accounts ? (account | 1, (2 * round) + (account % 2)) : (account, round);
    }

    private long BalanceOf(long account, long round)
    {
        var dice = World.Dice(DiceFor.Balance, (account * _rounds) + round + 1);
        return dice.Between(-200_000, 1_000_000);
    }

    private long MomentOf(ref Dice dice, long row)
    {
        var edge = EntityFaults.Contains(Fault.WindowEdge) ? Plan.Nth(Fault.WindowEdge, row) : -1;
        if (edge >= 0)
        {
            return Edges[edge % Edges.Length];
        }

        // Ids grow with time, so a row's time follows from its place among all rows, not from its account's.
        var span = Days * SampleClock.Day;
        var second = (long)((decimal)span * row / World.Sizes.BankTransactions);
        return Has(Fault.AfterAsOf, row) ? SampleClock.AsOfEnd + 3_600 + dice.Below(5 * SampleClock.Day)
            : IsLate(row) ? SampleClock.AsOfEnd - span - dice.Below(SampleClock.Day * 30)
            : SampleClock.AsOfEnd - span + second;
    }
}
