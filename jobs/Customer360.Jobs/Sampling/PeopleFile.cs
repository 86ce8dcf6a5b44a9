using Customer360.Jobs.Sampling.Output;
using Customer360.Jobs.Sampling.Web;

namespace Customer360.Jobs.Sampling;

/// <summary>Who is really who, truth/people.csv: a line for each person with all ids, parted by blanks.</summary>
internal static class PeopleFile
{
    public const string File = "truth/people.csv";

    public static long Write(SampleWorld world)
    {
        using var file = new CsvFile(
            File, world.Create(File), ["person_id", "client_ids", "customer_ids", "visitor_ids"], new CsvStyle(Header: true, CarriageReturns: false));
        for (var client = 0L; client < world.People.Count; client++)
        {
            if (!People.IsSecondClient(client))
            {
                WriteClient(file, world, client);
            }

            if (!People.IsCustomerToo(client) && !People.IsSecondCustomer(client))
            {
                Write(file, (2 * client) + 1, "", Customer(world, client), "");
            }
        }

        return file.Records;
    }

    private static void WriteClient(CsvFile file, SampleWorld world, long client)
    {
        var (clients, visitors) = (Ids.Text(People.ClientId(client)), Visitor(world, client));
        var customers = People.IsCustomerToo(client) ? Customer(world, client) : "";
        if (client + 1 < world.People.Count && People.IsSecondClient(client + 1))
        {
            clients += $" {Ids.Text(People.ClientId(client + 1))}";
            visitors += $" {Visitor(world, client + 1)}";
        }

        if (client + 1 < world.People.Count && People.IsSecondCustomer(client + 1))
        {
            customers += $" {Customer(world, client + 1)}";
        }

        Write(file, 2 * client, clients, customers, visitors);
    }

    private static string Customer(SampleWorld world, long client) => Ids.Text(People.CustomerId(world.People.CustomerOf(client)));

    private static string Visitor(SampleWorld world, long client) => VisitorIds.Of(world, world.People.VisitorOf(client));

    private static void Write(CsvFile file, long person, string clients, string customers, string visitors)
    {
        file.Begin();
        file.Number(person);
        file.Text(clients);
        file.Text(customers);
        file.Text(visitors);
        file.End();
    }
}
