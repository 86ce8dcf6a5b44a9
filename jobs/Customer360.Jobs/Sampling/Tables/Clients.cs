using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>The bank's CRM: the old exporter's Python dictionaries first, true JSON in the late file.</summary>
internal sealed class Clients(SampleWorld world) : SampleTable(world, world.Sizes.Clients)
{
    public override string Source => "crm_clients";

    public override IReadOnlyList<string> Columns =>
    [
        "client_id", "birth_date", "age", "home_ownership", "occupation", "marital_status", "head_of_household_flag", "client_created_date",
        "name", "email", "phone", "address",
    ];

    public override IReadOnlyList<BadValue> BadValues => [new(1, "1985-02-30"), new(2, "old"), new(7, "yesterday")];

    public override IReadOnlyList<string> BadKeys => ["C5000"];

    public override IReadOnlyList<Fault> EntityFaults { get; } = [Fault.Changed, Fault.OutOfOrder, Fault.MissingWord, Fault.UnknownCode, Fault.NonAscii];

    public override int BreaksOffIn => 4;

    private bool Planted => World.Options.Faults != PlantedFaults.None;

    public override string FileName(long number, bool late) => $"bank/crm/crm_{(late ? SampleClock.AsOfStamp : "20250301")}.json";

    public override RecordFile Create(string path, bool late) => new DictionaryFile(path, World.Create(path), Columns, python: !late);

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var dice = World.Dice(DiceFor.Client, row);
        var person = World.People.Of(People.PersonOfClient(row));
        var created = SampleClock.AsOfStart - dice.Between(30 * SampleClock.Day, 2_000 * SampleClock.Day);
        file.Number(People.ClientId(row));
        file.Day(person.Born);
        file.Number(SampleClock.AsOf.Year - 1 - person.Born.Year);
        file.Text(Has(Fault.UnknownCode, row) ? "X" : dice.Of(Lists.HomeOwnership));
        file.Text(Has(Fault.MissingWord, row) ? "not available in demo dataset" : Occupation(ref dice, version));
        file.Text(dice.Of(Lists.MaritalStatus));
        file.Text(dice.OneIn(3) ? "N" : "Y");
        file.IsoMoment((created * 1_000_000) + dice.Below(1_000_000));
        file.Text(Has(Fault.NonAscii, row) ? "Şükrü Øster-Żak 田中" : Planted && People.IsSecondClient(row) ? World.People.WithTypo(person, row) : person.Name);
        file.Text(row % 17 == 16 ? null : Planted && People.SharesEmail(row) ? World.People.Of(People.PersonOfClient(row - 1)).Email : person.Email);
        file.Text(row % 13 == 12 ? null : Planted && People.HasDummyPhone(row) ? People.DummyPhone : person.Phone);
        file.Text(person.Address);
    }

    public override void Note(RecordFile file, long row)
    {
        OddFacts.Note(World, this, file, row);
        Note(file, row, Has(Fault.NonAscii, row), Fault.NonAscii, "name in several scripts");
        Note(file, row, Planted && People.HasDummyPhone(row) && row % 13 != 12, Fault.SharedPhone, "a dummy phone that many have");
        Note(file, row, Planted && People.SharesEmail(row) && row % 17 != 16, Fault.SharedEmail, "another person's e-mail");
        Note(file, row, People.IsSecondClient(row), Fault.SecondRecord, "a second client record of one person");
    }

    private static string Occupation(ref Dice dice, RowVersion version)
    {
        var occupation = dice.Of(Lists.Occupations);
        return version switch { RowVersion.Newer => "manager", RowVersion.Older => "student", _ => occupation };
    }

    private void Note(RecordFile file, long row, bool applies, Fault fault, string note)
    {
        if (applies)
        {
            World.Ledger.Add(fault, Source, file.Path, file.LineNumber, Ids.Text(People.ClientId(row)), Outcome.Accepted, note);
        }
    }
}
