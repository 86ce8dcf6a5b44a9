using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Identity;

/// <summary>Reads silver.customer_keys by source.</summary>
internal static class PersonKeys
{
    internal const string Key = "customer_key";

    /// <summary>client_id and customer_key of every client.</summary>
    internal static DataFrame OfClients(DataFrame keys) => Of(keys, SilverTables.CrmClients);

    /// <summary>customer_id and customer_key of every customer.</summary>
    internal static DataFrame OfCustomers(DataFrame keys) => Of(keys, SilverTables.Customers);

    /// <summary>customer_key, client_id and customer_id of every person: the lowest of the person's ids, null in a domain the person is not in.</summary>
    internal static DataFrame People(DataFrame keys) => keys
        .Filter(Col("source").IsIn(SilverTables.CrmClients.Name, SilverTables.Customers.Name))
        .GroupBy(Key)
        .Agg(
            Min(When(Col("source") == SilverTables.CrmClients.Name, Col("source_id").Cast("bigint"))).As("client_id"),
            Min(When(Col("source") == SilverTables.Customers.Name, Col("source_id").Cast("bigint"))).As("customer_id"));

    private static DataFrame Of(DataFrame keys, Table source) => keys
        .Filter(Col("source") == source.Name)
        .Select(Col("source_id").Cast(source[source.Key[0]].Type).As(source.Key[0]), Col(Key));
}
