using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>The records of one export that a run looks at, judged, and counted in one pass.</summary>
internal sealed class WebPart
{
    /// <summary>Whether no earlier run has looked at a record.</summary>
    internal const string IsNew = "_is_new";

    private readonly Dictionary<Table, long> _rows = [];
    private readonly IReadOnlyList<Table> _tables;

    /// <summary>Counts the records.</summary>
    /// <param name="export">The generation of the export.</param>
    /// <param name="judged">The judged records, kept.</param>
    /// <param name="values">How their texts are read.</param>
    /// <param name="acceptedBefore">Records among them that were accepted before.</param>
    internal WebPart(WebExport export, DataFrame judged, WebValues values, long acceptedBefore)
    {
        (Export, Judged) = (export, judged);
        SupersededMore = acceptedBefore;
        var sizes = export.Rows(values).Sizes;
        _tables = [.. sizes.Keys];
        var summed = sizes.Select(size => Sum(size.Value).As(size.Key.Name));
        foreach (var row in judged.GroupBy(Col(WebRecords.Outcome), Col(IsNew)).Agg(Count(Lit(1)).As("records"), [SchemaDrift.Names.As("names"), .. summed]).Collect())
        {
            Add(row, row.GetAs<long>("records"));
        }
    }

    internal WebExport Export { get; }

    internal DataFrame Judged { get; }

    /// <summary>Records no earlier run has looked at.</summary>
    internal long New { get; private set; }

    /// <summary>Records to be set aside.</summary>
    internal long Aside { get; private set; }

    /// <summary>Records that count as superseded now and did not before.</summary>
    internal long SupersededMore { get; private set; }

    /// <summary>Names of columns in new records that nobody has listed.</summary>
    internal SortedSet<string> UnlistedColumns { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows the accepted records make in a table.</summary>
    internal long RowsOf(Table table) => _rows.GetValueOrDefault(table);

    private void Add(Row row, long records)
    {
        var (outcome, isNew) = (row.GetAs<string>(0), row.GetAs<bool>(1));
        var isWellFormed = outcome is WebRecords.Accepted or WebRecords.Superseded;
        New += isNew ? records : 0;
        Aside += isWellFormed ? 0 : records;

        // What an older record was before does not matter: as many of them were superseded as were well-formed and not accepted.
        SupersededMore += (outcome == WebRecords.Superseded ? records : 0) - (isWellFormed && !isNew ? records : 0);
        if (isNew)
        {
            UnlistedColumns.UnionWith(row.GetAs<IReadOnlyList<string>>("names"));
        }

        foreach (var table in _tables.Where(_ => outcome == WebRecords.Accepted))
        {
            _rows[table] = RowsOf(table) + (row.GetAs<long?>(table.Name) ?? 0);
        }
    }
}
