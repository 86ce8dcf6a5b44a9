using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Vocabulary;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>The retailer's customers; their names and mails differ now and then from what the bank wrote down.</summary>
internal sealed class Customers(SampleWorld world) : RetailTable(world, "Customers", world.Sizes.Customers)
{
    private const string ManyScripts = "Ζωή Ångström-Müller 李 Łódź";

    public override string Source => "customers";

    public override IReadOnlyList<string> Columns => ["CustomerID", "Name", "Email", "Address"];

    public override IReadOnlyList<string> BadKeys => ["12a4", "C-17"];

    public override IReadOnlyList<Fault> EntityFaults { get; } =
        [Fault.Changed, Fault.OutOfOrder, Fault.PaddedKey, Fault.MissingWord, Fault.NonAscii];

    public override int BreaksOffIn => 1;

    public override string? NewColumn => World.PlantsFiles ? "Phone" : null;

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var person = World.People.Of(World.People.PersonOfCustomer(row));
        var client = World.People.ClientOfCustomer(row);
        file.Number(People.CustomerId(row));
        file.Text(NameOf(person, client, row));
        file.Text(EmailOf(person, client, row));
        file.Text(version switch
        {
            RowVersion.Newer => $"{person.Address} (moved)",
            RowVersion.Older => $"{person.Address} (before the move)",
            _ => person.Address,
        });
        if (file.HasMore)
        {
            file.Text(person.Phone);
        }
    }

    public override void Note(RecordFile file, long row)
    {
        var client = World.People.ClientOfCustomer(row);
        Note(file, row, Has(Fault.MissingWord, row), Fault.MissingWord, "e-mail is a missing-value word: null");
        Note(file, row, Has(Fault.NonAscii, row), Fault.NonAscii, "name in several scripts");
        Note(file, row, Planted && People.IsCustomerToo(client) && People.NameDiffersInRetail(client), Fault.NameTypo, "name differs from the bank's");
        Note(file, row, Planted && People.IsCustomerToo(client) && People.EmailCaseDiffersInRetail(client), Fault.EmailCase, "e-mail in capitals");
        Note(file, row, People.IsSecondCustomer(client), Fault.SecondRecord, "a second customer record of one person");
    }

    private bool Planted => World.Options.Faults != PlantedFaults.None;

    private void Note(RecordFile file, long row, bool applies, Fault fault, string note)
    {
        if (applies)
        {
            World.Ledger.Add(fault, Source, file.Path, file.LineNumber, Ids.Text(People.CustomerId(row)), Outcome.Accepted, note);
        }
    }

    private string NameOf(Person person, long client, long row) =>
        Has(Fault.NonAscii, row) ? ManyScripts
        : Planted && (People.IsSecondCustomer(client) || (People.IsCustomerToo(client) && People.NameDiffersInRetail(client)))
            ? World.People.WithTypo(person, row)
        : person.Name;

    private string EmailOf(Person person, long client, long row) =>
        Has(Fault.MissingWord, row) ? Lists.MissingWords[(int)(Plan.Nth(Fault.MissingWord, row) % Lists.MissingWords.Length)]
        : Planted && People.EmailCaseDiffersInRetail(client) ? person.Email.ToUpperInvariant()
        : People.EmailDiffersInRetail(client) ? $"private.{person.Email}"
        : person.Email;
}
