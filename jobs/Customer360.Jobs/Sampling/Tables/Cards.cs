using System.Globalization;
using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>Cards, none to two a disposition; the dispositions of every fourth account have none.</summary>
internal sealed class Cards(SampleWorld world) : BankTable(world, "card", "card", EntitiesIn(world.Sizes.Accounts))
{
    private const int Each = 2;
    private const int PerAccount = Dispositions.Places * Each;
    private const long Numbers = 1_000_000_000_000_000;

    public override string Source => "bank_cards";

    public override IReadOnlyList<string> Columns => ["card_id", "disp_id", "type", "issued_datetime"];

    public override long Rows => World.Sizes.Accounts * PerAccount;

    public override IReadOnlyList<BadValue> BadValues => [new(3, "2024-06-31T10:00:00.000000"), new(1, "disp")];

    public override IReadOnlyList<int> Required => [3];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(1, Fault.Orphan, Ids.Unknown, "no such disposition"),
        new(1, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Orphan, 0)), "the disposition has no account"),
        new(1, Fault.CascadingOrphan, _ => Ids.Text(Ids.Doomed(0)), "the newest version of the disposition has no account"),
    ];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.AfterAsOf];

    public override int BreaksOffIn => 2;

    public override bool Exists(long row)
    {
        var account = row / PerAccount;
        var disposition = row / Each;
        return account % 4 != 3 && Dispositions.Taken(disposition) && (row % Each == 0 || disposition % 3 == 0);
    }

    // Only the first card of the first disposition of an account is sure to exist, and of every fourth account not even that.
    public override long RowOf(long entity) => ((entity / 3 * 4) + (entity % 3)) * PerAccount;

    public override long EntityOf(long row) =>
        row % PerAccount == 0 && row / PerAccount % 4 != 3 ? (row / PerAccount / 4 * 3) + (row / PerAccount % 4) : -1;

    public override string KeyOf(long id) => string.Create(CultureInfo.InvariantCulture, $"8{id:D15}");

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Card, row);

        // No issuer's numbers begin with 9; the factor has no divisor in common with their count, so no number comes twice.
        file.Number((9 * Numbers) + (((row * 7_919) + 123_456_789) % Numbers));
        file.Number((row / Each) + 1);
        var type = dice.Of(Lists.CardTypes);
        file.Text(version == RowVersion.Newer ? "gold" : type);
        file.IsoMoment(Has(Fault.AfterAsOf, row) ? FutureMicros(ref dice) : Micros(ref dice, 1_500));
    }

    public override void Note(RecordFile file, long row) => OddFacts.Note(World, this, file, row);

    private static long EntitiesIn(long accounts) => (accounts / 4 * 3) + Math.Min(accounts % 4, 3);
}
