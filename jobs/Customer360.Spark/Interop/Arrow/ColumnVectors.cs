using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>The vectors that a schema needs, and their filling.</summary>
internal static class ColumnVectors
{
    public static ColumnVector[] Of(StructType schema) => [.. schema.Fields.Select(field => Of(field.DataType))];

    public static ColumnVector Of(DataType type) => type switch
    {
        NullType => new NullVector(),
        BooleanType => new BooleanVector(),
        ByteType => new NumberVector<sbyte>(),
        ShortType => new NumberVector<short>(),
        IntegerType => new NumberVector<int>(),
        LongType => new NumberVector<long>(),
        FloatType => new NumberVector<float>(),
        DoubleType => new NumberVector<double>(),
        DecimalType number => new DecimalVector(number.Scale),
        // A variant is turned into text by the query.
        StringType or CharType or VarcharType or VariantType => new StringVector(),
        BinaryType => new BinaryVector(),
        DateType => new DateVector(),
        TimestampType => new TimestampVector(),
        TimestampNtzType => new TimestampNtzVector(),
        TimeType => new TimeVector(),
        DayTimeIntervalType => new DayTimeIntervalVector(),
        YearMonthIntervalType => new YearMonthIntervalVector(),
        CalendarIntervalType => new CalendarIntervalVector(),
        ArrayType array => new ListVector(Of(array.ElementType)),
        MapType map => new MapVector(Of(map.KeyType), Of(map.ValueType)),
        StructType row => new StructVector(row, Of(row)),
        UserDefinedType user => Of(user.SqlType),
        _ => throw new SchemaException(
            $"Columns of type '{type.SimpleString}' cannot be read as rows. Cast the column to another type in the query."),
    };

    public static void Load(ColumnVector[] columns, RecordBatch batch)
    {
        foreach (var column in columns)
        {
            column.Load(batch);
            if (column.Count != batch.RowCount)
            {
                throw RecordBatch.Broken("a column has another length than its batch");
            }
        }
    }
}
