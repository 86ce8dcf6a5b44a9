using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;

namespace Customer360.Jobs.Silver;

/// <summary>Rows of a fold by what became of them.</summary>
internal sealed class FoldCounts
{
    internal FoldCounts(IEnumerable<Row> counts, IReadOnlyList<TableColumn> codes)
    {
        foreach (var row in counts)
        {
            var rows = row.GetAs<long>(2);
            New += row.GetAs<bool>(1) ? rows : 0;
            foreach (var code in codes)
            {
                if (row.GetAs<long>(code.Name) is > 0 and var unknown)
                {
                    UnknownCodes[code.Name] = (UnknownCodes.TryGetValue(code.Name, out var known) ? known : 0) + unknown;
                }
            }

            switch (row.GetAs<string>(0))
            {
                case "accepted":
                    Accepted += rows;
                    break;
                case "superseded":
                    Superseded += rows;
                    break;
                default:
                    Aside += rows;
                    break;
            }
        }
    }

    /// <summary>Rows that had not been judged before.</summary>
    internal long New { get; }

    internal long Accepted { get; }

    internal long Superseded { get; }

    internal long Aside { get; }

    /// <summary>New rows with a word that is not on the code list, by column; only columns with any.</summary>
    internal IDictionary<string, long> UnknownCodes { get; } = new SortedDictionary<string, long>(StringComparer.Ordinal);
}
