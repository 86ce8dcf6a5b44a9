using Customer360.Jobs.Identity;
using Customer360.Jobs.Options;
using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>Which persons are credited with what a visitor did and with what happened on an account.</summary>
/// <remarks>
/// Columns: the visitor or account, customer_key, and the share (<see cref="Shares"/>). Shares are per client; under the policies that credit
/// everybody in full, a person with several clients is credited once.
/// </remarks>
internal static class Credits
{
    internal const string Visitor = "full_visitor_id";
    internal const string Account = "account_id";
    private const string Client = "client_id";

    /// <summary>Credits of visitors.</summary>
    /// <param name="policy">Who is credited.</param>
    /// <param name="visitors">silver.web_visitors.</param>
    /// <param name="keys">silver.customer_keys.</param>
    internal static DataFrame OfVisitors(VisitorPolicy policy, DataFrame visitors, DataFrame keys) => policy switch
    {
        VisitorPolicy.Exclusive => InFull(
            visitors.GroupBy(Visitor).Agg(Min(Col(Client)).As(Client), Count(Lit(1)).As("clients")).Filter(Col("clients") == 1), Visitor, keys),
        VisitorPolicy.Latest => InFull(NewestLinks(visitors), Visitor, keys),
        VisitorPolicy.Split => InShares(visitors.WithColumn("place", Col(Client)), Visitor, keys),
        _ => InFull(visitors, Visitor, keys).Distinct(),
    };

    /// <summary>Credits of accounts.</summary>
    /// <param name="policy">Who is credited.</param>
    /// <param name="dispositions">silver.bank_dispositions.</param>
    /// <param name="keys">silver.customer_keys.</param>
    internal static DataFrame OfAccounts(AccountPolicy policy, DataFrame dispositions, DataFrame keys) => policy switch
    {
        AccountPolicy.PrimaryOwner => InFull(
            dispositions.Filter(Col("type") == "owner").GroupBy(Account).Agg(MinBy(Col(Client), Col("disp_id")).As(Client)), Account, keys),
        AccountPolicy.Split => InShares(dispositions.GroupBy(Account, Client).Agg(Min(Col("disp_id")).As("place")), Account, keys),
        _ => InFull(dispositions, Account, keys).Distinct(),
    };

    private static DataFrame InFull(DataFrame links, string id, DataFrame keys) => links
        .Join(PersonKeys.OfClients(keys), [Client])
        .Select([Col(id), Col(PersonKeys.Key), .. Shares.Whole]);

    private static DataFrame InShares(DataFrame links, string id, DataFrame keys)
    {
        var all = Window.PartitionBy(id);
        return links
            .WithColumn(Shares.Index, RowNumber().Over(all.OrderBy("place")).Cast("bigint") - 1)
            .WithColumn(Shares.Total, Count(Lit(1)).Over(all))
            .Join(PersonKeys.OfClients(keys), [Client])
            .Select(id, PersonKeys.Key, Shares.Index, Shares.Total);
    }

    // The source's own change time decides where there is one, else arrival; the same order as among versions of a key.
    private static DataFrame NewestLinks(DataFrame visitors)
    {
        var newestFirst = Window.PartitionBy(Visitor).OrderBy(
            Col(Lineage.ChangedAt).DescNullsLast(), Col(Lineage.BatchId).Desc(), Col(Lineage.FileNumber).Desc(), Col(Lineage.SourcePosition).Desc(),
            Col(Client).Desc());
        return visitors.WithColumn(NewestPerKey.Rank, RowNumber().Over(newestFirst)).Filter(Col(NewestPerKey.Rank) == 1);
    }
}
