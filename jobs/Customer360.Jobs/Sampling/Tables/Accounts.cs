using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>Bank accounts, 1.2 a client.</summary>
internal sealed class Accounts(SampleWorld world) : BankTable(world, "account", "account", world.Sizes.Accounts)
{
    public override string Source => "bank_accounts";

    public override IReadOnlyList<string> Columns => ["account_id", "branch_id", "frequency", "creation_date"];

    public override IReadOnlyList<BadValue> BadValues => [new(3, "2024-02-30T10:00:00.000000"), new(1, "main")];

    public override IReadOnlyList<int> Required => [3];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OutOfOrder, Fault.AfterAsOf, Fault.UnknownCode];

    public override int BreaksOffIn => 2;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Account, row);
        file.Number(row + 1);
        file.Number(1 + dice.Below(400));
        var frequency = dice.Of(Lists.Frequencies);
        file.Text(version switch { RowVersion.Newer => "WI", RowVersion.Older => "MI", _ => Has(Fault.UnknownCode, row) ? "DI" : frequency });
        file.IsoMoment(Has(Fault.AfterAsOf, row) ? FutureMicros(ref dice) : Micros(ref dice, 2_000));
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);
}

/// <summary>
/// Who may use an account: four places an account, of which the first is always taken. One account in 37 has no owner, one in 11 has two,
/// and one in five is used by somebody else as well.
/// </summary>
internal sealed class Dispositions(SampleWorld world) : BankTable(world, "gbank", "disposition", world.Sizes.Accounts)
{
    public const int Places = 4;

    public override string Source => "bank_dispositions";

    public override IReadOnlyList<string> Columns => ["account_id", "disp_id", "client_id", "type"];

    public override IReadOnlyList<int> Key => [1];

    public override long Rows => Entities * Places;

    public override IReadOnlyList<BadValue> BadValues => [new(0, "acc"), new(2, "client")];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(0, Fault.Orphan, Ids.Unknown, "no such account"),
        new(2, Fault.Orphan, Ids.Unknown, "no such client"),
        new(0, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the account has an impossible creation date"),
        new(2, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the client has an impossible birth date"),
    ];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OrphanNewest];

    /// <summary>Whether two people share the account, so that its id comes twice.</summary>
    public static bool IsJoint(long account) => account % 5 == 0 || account % 11 == 0;

    public static bool Taken(long row) => (row % Places) switch
    {
        0 => true,
        1 => row / Places % 5 == 0,
        2 => row / Places % 11 == 0,
        _ => false,
    };

    public override bool Exists(long row) => Taken(row);

    public override long RowOf(long entity) => entity * Places;

    public override long EntityOf(long row) => row % Places == 0 ? row / Places : -1;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var (account, place) = (row / Places, row % Places);
        file.Number(account + 1);
        file.Number(row + 1);
        file.Number(People.ClientId(ClientOf(account, place)));
        file.Text(version == RowVersion.Newer || place == 1 || (place == 0 && account % 37 == 36) ? "user" : "owner");
    }

    private long ClientOf(long account, long place)
    {
        var clients = World.Sizes.Clients;
        var dice = World.Dice(DiceFor.Disposition, account);
        var holder = account < clients ? account : dice.Below(clients);
        return (holder + (place * (1 + dice.Below(clients / 4)))) % clients;
    }
}
