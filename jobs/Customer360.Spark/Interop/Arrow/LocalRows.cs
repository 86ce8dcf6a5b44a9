using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>Rows of this process on their way in.</summary>
internal static class LocalRows
{
    // As many rows or bytes as make a message worth its call; Spark makes a partition of each once there are many.
    private const int RowsPerBatch = 64 * 1024;
    private const long BytesPerBatch = 4 << 20;

    /// <summary>The rows as Arrow messages; the values are checked against the schema as they come.</summary>
    /// <exception cref="DataConversionException">A value does not fit its column, or a row has too few or too many.</exception>
    public static IEnumerable<byte[]> Batches(StructType schema, IEnumerable<object?[]> rows)
    {
        var columns = ColumnBuilders.Of(schema);
        var writer = new BatchWriter();
        long index = 0;
        var count = 0;
        foreach (var values in rows)
        {
            Append(columns, values, index++);
            count++;
            if (count == RowsPerBatch || (count % 256 == 0 && columns.Sum(column => column.Size) > BytesPerBatch))
            {
                yield return Message(columns, writer, count);
                count = 0;
            }
        }

        if (count > 0)
        {
            yield return Message(columns, writer, count);
        }
    }

    /// <summary>A Dataset of the rows.</summary>
    public static JvmObject Dataset(JvmObject session, StructType schema, IEnumerable<object?[]> rows)
    {
        var jvm = session.Jvm;
        using var batches = jvm.New("java.util.ArrayList");
        foreach (var batch in Batches(schema, rows))
        {
            batches.Call("add", batch);
        }

        using var sequence = jvm.CallStatic<JvmObject>("org.apache.spark.api.python.PythonUtils", "toSeq", batches);
        using var iterator = sequence.Call<JvmObject>("iterator");
        var dataset = jvm.CallStatic<JvmObject>(
            "org.apache.spark.sql.api.python.PythonSQLUtils", "toDataFrame", iterator, ArrowPlan.Travelling(schema).Json, session);
        return ArrowPlan.Incoming(dataset, schema);
    }

    private static void Append(ColumnBuilder[] columns, object?[] values, long row)
    {
        if (values.Length != columns.Length)
        {
            throw new DataConversionException(
                FormattableString.Invariant(
                    $"Row {row} has {values.Length} values where the schema has {columns.Length} columns. Give one for each."),
                null, $"{columns.Length} values", $"{values.Length} values", row);
        }

        for (var i = 0; i < values.Length; i++)
        {
            columns[i].Append(values[i], row);
        }
    }

    private static byte[] Message(ColumnBuilder[] columns, BatchWriter writer, int count)
    {
        foreach (var column in columns)
        {
            column.Write(writer);
        }

        return writer.Message(count);
    }
}
