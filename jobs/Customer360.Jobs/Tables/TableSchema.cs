using System.Collections.Concurrent;
using Customer360.Spark.Sql.Types;

namespace Customer360.Jobs.Tables;

/// <summary>Declarations as Spark schemas.</summary>
public static class TableSchema
{
    private static readonly ConcurrentDictionary<Table, StructType> Known = new();

    /// <summary>All columns, nullable, with their meanings as comments.</summary>
    public static StructType Schema(this Table table) => Known.GetOrAdd(table, Of);

    private static StructType Of(Table table)
    {
        var columns = table.Columns.Select(column => $"`{column.Name}` {column.Type} COMMENT '{Escaped(column.Meaning)}'");
        return StructType.FromDdl(string.Join(", ", columns));
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
