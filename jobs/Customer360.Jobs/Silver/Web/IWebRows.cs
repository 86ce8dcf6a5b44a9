using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Rows of the web tables that accepted records of one export make.</summary>
internal interface IWebRows
{
    /// <summary>Rows of each table that one accepted record makes; as many as <see cref="Of"/> has.</summary>
    IReadOnlyDictionary<Table, Column> Sizes { get; }

    /// <summary>The rows of each table.</summary>
    /// <param name="accepted">Judged records, the accepted ones.</param>
    IReadOnlyList<(Table Table, DataFrame Rows)> Of(DataFrame accepted);
}
