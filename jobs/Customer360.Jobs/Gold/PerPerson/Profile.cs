using Customer360.Jobs.Identity;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>Who a person is: the ids in each domain, and for every field the best value that any of the person's records has.</summary>
internal static class Profile
{
    private static readonly string[] Fields =
        ["name", "email", "phone", "address", "birth_date", "home_ownership", "occupation", "marital_status", "is_head_of_household"];

    /// <summary>One row per person who is a client or a customer.</summary>
    /// <param name="clients">silver.crm_clients.</param>
    /// <param name="customers">silver.customers.</param>
    /// <param name="keys">silver.customer_keys.</param>
    /// <param name="asOf">Day on which the age is counted.</param>
    internal static DataFrame PerPerson(DataFrame clients, DataFrame customers, DataFrame keys, DateOnly asOf) => Records(clients, customers, keys)
        .GroupBy(PersonKeys.Key)
        .Agg(
            Min(Col("client_id")).As("client_id"),
            [
                SortArray(CollectList(Col("client_id"))).As("client_ids"),
                Min(Col("customer_id")).As("customer_id"),
                SortArray(CollectList(Col("customer_id"))).As("customer_ids"),
                .. Fields.Select(BestValue),
            ])
        .WithColumn("age", Age(Col("birth_date"), asOf));

    // The retailer's records come first, and among several the one with the lowest id; a record without a value is passed over.
    private static Column BestValue(string field) => MinBy(Col(field), When(Col(field).IsNotNull(), Col("precedence"))).As(field);

    private static DataFrame Records(DataFrame clients, DataFrame customers, DataFrame keys) => customers
        .Join(PersonKeys.OfCustomers(keys), ["customer_id"])
        .Select(Col(PersonKeys.Key), Col("customer_id"), Col("name"), Col("email"), Col("address"), Precedence(0, "customer_id"))
        .UnionByName(
            clients
                .Join(PersonKeys.OfClients(keys), ["client_id"])
                .Select(
                    Col(PersonKeys.Key), Col("client_id"), Col("name"), Col("email"), Col("phone"), Col("address"),
                    Col("birth_date"), Col("home_ownership"), Col("occupation"), Col("marital_status"),
                    When(Col("head_of_household_flag") == "Y", true).When(Col("head_of_household_flag") == "N", false).As("is_head_of_household"), Precedence(1, "client_id")),
            allowMissingColumns: true);

    private static Column Precedence(int domain, string id) => Struct(Lit(domain).As("domain"), Col(id).As("id")).As("precedence");

    // Compared as month and day, so that 29 February comes after 28 February and before 1 March in every year.
    private static Column Age(Column birth, DateOnly asOf) =>
        (Lit(asOf.Year) - Year(birth) - If((Month(birth) * 100) + DayOfMonth(birth) > (asOf.Month * 100) + asOf.Day, 1, 0)).Cast("bigint");
}
