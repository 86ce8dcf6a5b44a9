using Customer360.Spark.Interop.Arrow;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <content>DataFrames of rows that this process has.</content>
public sealed partial class SparkSession
{
    /// <summary>
    /// Makes a DataFrame of rows with a schema. The rows are read and sent at once; they must fit into the driver's memory.
    /// </summary>
    /// <remarks>
    /// Values have the C# types that <see cref="Row"/> lists; <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> and UTC or local
    /// <see cref="DateTime"/> are taken too, and narrower numbers for wider ones. Arrays take any list, maps any dictionary, structs a
    /// <see cref="GenericRow"/>, a <see cref="Row"/>, an array of objects or a record. A variant takes JSON text.
    /// </remarks>
    /// <exception cref="DataConversionException">
    /// A value does not fit its column; column, row and types are named, the value is not.
    /// </exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(data);
        return FromValues(data.Select(row => row.Values), schema);
    }

    /// <summary>
    /// Makes a DataFrame of rows with a schema, as <see cref="CreateDataFrame(IEnumerable{GenericRow}, StructType)"/> does.
    /// </summary>
    /// <exception cref="DataConversionException">A value does not fit its column.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> data, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(data);
        return FromValues(data.Select(row => row.Values), schema);
    }

    /// <summary>Makes a DataFrame of rows with a schema in SQL, for instance <c>id long not null, name string</c>.</summary>
    /// <exception cref="DataConversionException">A value does not fit its column.</exception>
    /// <exception cref="SchemaException">The text is no list of column definitions.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, string schema) => CreateDataFrame(data, StructType.FromDdl(schema));

    /// <summary>
    /// Makes a DataFrame of plain values, in one column <c>_1</c>, or of records, whose public properties become columns:
    /// <c>CustomerId</c> becomes <c>customer_id</c>; of tuples <c>item1</c> and so on.
    /// </summary>
    /// <remarks>
    /// A <see cref="decimal"/> becomes <c>decimal(38,18)</c>, a <see cref="DateTime"/> a timestamp. Properties that can be null become
    /// columns that can.
    /// </remarks>
    /// <exception cref="SchemaException">No Spark type goes with <typeparamref name="T"/> or one of its properties.</exception>
    /// <exception cref="DataConversionException">A value does not fit the column that its type was given.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var type = TypeInference.OfClr(typeof(T));
        if (type is StructType schema)
        {
            var shape = RecordShape.Of(typeof(T));
            return FromValues(
                data.Select(item => shape.ValuesOf(item ?? throw new ArgumentException("A record among the data is null.", nameof(data)))),
                schema);
        }

        var column = new StructField("_1", type, ClrShapes.CanBeNull(typeof(T)));
        return FromValues(data.Select(item => new object?[] { item }), new StructType([column]));
    }

    private DataFrame FromValues(IEnumerable<object?[]> rows, StructType schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new DataFrame(LocalRows.Dataset(_jvm, schema, rows));
    }
}
