using Customer360.Jobs.Sampling.Output;

namespace Customer360.Jobs.Sampling.Tables;

/// <summary>
/// Which visitor is which client. Of each twenty visitors thirteen have one client, two have several, and five are never linked. The planted
/// orphans are second links of visitors with one client, which stay unambiguous.
/// </summary>
internal sealed class Visitors(SampleWorld world) : BankTable(world, "visitors", "visitors", EntitiesIn(world.Sizes.Clients))
{
    private const int Most = 3;

    public override string Source => "web_visitors";

    public override IReadOnlyList<string> Columns => ["fullVisitorId", "client_id"];

    public override IReadOnlyList<int> Key => [0, 1];

    public override long Rows => World.Sizes.Clients * Most;

    public override IReadOnlyList<BadValue> BadValues => [new(1, "client")];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(1, Fault.Orphan, Ids.Unknown, "no such client"),
        new(1, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the client has an impossible birth date"),
    ];

    public override bool Exists(long row) => row % Most < LinksOf(row / Most);

    public override long RowOf(long entity) => ((entity / 3 * 20) + (entity % 3)) * Most;

    public override long EntityOf(long row) =>
        row % Most == 0 && row / Most % 20 < 3 ? (row / Most / 20 * 3) + (row / Most % 20) : -1;

    /// <summary>Links of a visitor to clients that exist.</summary>
    public static int LinksOf(long visitor) => (visitor % 20) switch { 3 => 2, 7 => 3, 5 or 6 or 8 or 18 or 19 => 0, _ => 1 };

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var (visitor, link) = (row / Most, row % Most);
        file.Text(Web.VisitorIds.Of(World, visitor));
        file.Number(People.ClientId((World.People.ClientOfVisitor(visitor) + link) % World.Sizes.Clients));
    }

    public override void Note(RecordFile file, long row)
    {
        if (row % Most > 0)
        {
            World.Ledger.Add(Fault.AmbiguousVisitor, Source, file.Path, file.LineNumber, file.Cell(0), Outcome.Accepted, "a visitor with several clients");
        }
    }

    private static long EntitiesIn(long visitors) => (visitors / 20 * 3) + Math.Min(visitors % 20, 3);
}

/// <summary>Where the business already knows that a client and a customer are one person.</summary>
internal sealed class CustomerLinks(SampleWorld world) : SampleTable(world, EntitiesIn(world.Sizes.Clients))
{
    private const int Most = 2;

    public override string Source => "customer_links";

    public override IReadOnlyList<string> Columns => ["client_id", "CustomerID"];

    public override IReadOnlyList<int> Key => [0, 1];

    public override long Rows => World.Sizes.Clients * Most;

    public override IReadOnlyList<BadValue> BadValues => [new(1, "unknown")];

    public override IReadOnlyList<BadParent> BadParents =>
    [
        new(0, Fault.Orphan, Ids.Unknown, "no such client"),
        new(1, Fault.Orphan, Ids.Unknown, "no such customer"),
        new(0, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.Malformed, 0)), "the client has an impossible birth date"),
        new(1, Fault.CascadingOrphan, _ => Ids.Text(Ids.Faulty(Fault.HalfRow, 0)), "the customer is half a row"),
    ];

    public override bool Exists(long row) => row % Most < People.KnownLinks(row / Most);

    public override long RowOf(long entity) => ((entity / 3 * 10) + (entity % 3)) * Most;

    public override long EntityOf(long row) =>
        row % Most == 0 && row / Most % 10 < 3 ? (row / Most / 10 * 3) + (row / Most % 10) : -1;

    public override string FileName(long number, bool late) => late ? $"links/customer_links_{SampleClock.AsOfStamp}.csv" : "links/customer_links.csv";

    public override RecordFile Create(string path, bool late) =>
        new CsvFile(path, World.Create(path), Columns, new CsvStyle(Header: true, CarriageReturns: false));

    public override void Fill(RecordFile file, long row, RowVersion version)
    {
        var (client, link) = (row / Most, row % Most);
        file.Number(People.ClientId(client));
        file.Number(People.CustomerId(World.People.CustomerOf(client + link)));
    }

    private static long EntitiesIn(long clients) => (clients / 10 * 3) + Math.Min(clients % 10, 3);
}
