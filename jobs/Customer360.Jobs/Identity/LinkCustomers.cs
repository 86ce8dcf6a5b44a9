using Customer360.Jobs.Running;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Identity;

/// <summary>Gives every client, customer and unambiguous visitor the key of the person behind it.</summary>
/// <remarks>
/// The key is the person's lowest client number, or lowest customer number without one, so it is the same in every order and every rebuild,
/// and a link to a higher client leaves it alone.
/// </remarks>
public sealed class LinkCustomers : IJob
{
    private const string Client = "client_id";
    private const string Customer = "customer_id";
    private const string Visitor = "full_visitor_id";
    private const string Person = "person";

    /// <inheritdoc/>
    public string Name => "silver-link-customers";

    /// <inheritdoc/>
    public IReadOnlyList<Table> Reads { get; } =
        [SilverTables.CrmClients, SilverTables.Customers, SilverTables.CustomerLinks, SilverTables.WebVisitors];

    /// <inheritdoc/>
    public IReadOnlyList<Table> Writes { get; } = [SilverTables.CustomerKeys];

    /// <inheritdoc/>
    public void Run(JobContext job)
    {
        var links = job.Read(SilverTables.CustomerLinks).Select(Client, Customer);
        var components = Components.Of(ClientsOfOnePerson(links));
        try
        {
            job.Replace(
                SilverTables.CustomerKeys,
                Keys(job.Read(SilverTables.CrmClients), job.Read(SilverTables.Customers), links, job.Read(SilverTables.WebVisitors), components));
        }
        finally
        {
            components.Unpersist();
        }
    }

    // A customer ties all its clients to the lowest of them; most have one, so few pairs are left to follow.
    // Pairs found by comparing names, addresses and the like are to join these here.
    internal static DataFrame ClientsOfOnePerson(DataFrame links) => links
        .WithColumn(Components.Lowest, Min(Col(Client)).Over(Window.PartitionBy(Customer)))
        .Filter(Col(Client) != Col(Components.Lowest))
        .Select(Col(Client).As(Components.Node), Col(Components.Lowest));

    internal static DataFrame Keys(DataFrame clients, DataFrame customers, DataFrame links, DataFrame visitors, DataFrame components)
    {
        var linked = LinkedClients(links, components);

        return OfClients(clients, linked)
            .Union(OfCustomers(customers, links, linked))
            .Union(OfVisitors(visitors, linked));
    }

    private static DataFrame LinkedClients(DataFrame links, DataFrame components) => links
        .Select(Client)
        .Distinct()
        .Join(components, Col(Client) == Col(Components.Node), "left_outer")
        .Select(Col(Client), Coalesce(Col(Components.Lowest), Col(Client)).As(Person));

    private static DataFrame OfClients(DataFrame clients, DataFrame linked) => clients
        .Select(Client)
        .Join(linked, [Client], "left_outer")
        .Select(Rows(
            SilverTables.CrmClients, Client, BankKey(Coalesce(Col(Person), Col(Client))), When(Col(Person).IsNotNull(), Lit(SilverTables.CustomerLinks.Name))));

    private static DataFrame OfCustomers(DataFrame customers, DataFrame links, DataFrame linked) => customers
        .Select(Customer)
        .Join(links.GroupBy(Customer).Agg(Min(Col(Client)).As(Client)), [Customer], "left_outer")
        .Join(linked, [Client], "left_outer")
        .Select(Rows(
            SilverTables.Customers,
            Customer,
            Coalesce(BankKey(Col(Person)), Concat(Lit("R"), Col(Customer))),
            When(Col(Person).IsNotNull(), Lit(SilverTables.CustomerLinks.Name))));

    // A visitor with several clients is nobody's: the link table keeps them all, and a policy says who is credited.
    private static DataFrame OfVisitors(DataFrame visitors, DataFrame linked) => visitors
        .GroupBy(Visitor)
        .Agg(Min(Col(Client)).As(Client), Count(Lit(1)).As("clients"))
        .Filter(Col("clients") == 1)
        .Join(linked, [Client], "left_outer")
        .Select(Rows(SilverTables.WebVisitors, Visitor, BankKey(Coalesce(Col(Person), Col(Client))), Lit(SilverTables.WebVisitors.Name)));

    private static Column[] Rows(Table source, string id, Column key, Column rule) =>
        [Lit(source.Name).As("source"), Col(id).Cast("string").As("source_id"), key.As(PersonKeys.Key), rule.Cast("string").As("rule")];

    private static Column BankKey(Column client) => Concat(Lit("B"), client);
}
