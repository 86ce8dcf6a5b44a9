using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Interop.Arrow;

/// <summary>
/// Rewrites a query where Arrow cannot carry its columns: variants travel as JSON text, and fields of one struct that share a name get
/// numbers, which nobody sees, as values go by position.
/// </summary>
internal static class ArrowPlan
{
    public const string VariantToText = "to_json";

    public const string TextToVariant = "parse_json";

    /// <summary>The same rows in columns that can travel; the query itself where nothing has to change.</summary>
    public static JvmObject Outgoing(JvmObject dataset, StructType schema) =>
        schema.Fields.Exists(field => HasVariant(field.DataType) || HasTwins(field.DataType))
            ? Rewrite(dataset, schema, VariantToText)
            : dataset;

    /// <summary>The rows with variants made from the text that travelled.</summary>
    public static JvmObject Incoming(JvmObject dataset, StructType schema)
    {
        if (!schema.Fields.Exists(field => HasVariant(field.DataType)))
        {
            return dataset;
        }

        using (dataset)
        {
            using var rewritten = Rewrite(dataset, schema, TextToVariant);
            using var names = dataset.Jvm.Strings(schema.Fields.Select(field => field.Name));
            return rewritten.Call<JvmObject>("toDF", names);
        }
    }

    /// <summary>The schema in which rows with variants travel.</summary>
    public static DataType Travelling(DataType type) => type switch
    {
        VariantType or CharType or VarcharType => new StringType(),
        ArrayType array => new ArrayType(Travelling(array.ElementType), array.ContainsNull),
        MapType map => new MapType(Travelling(map.KeyType), Travelling(map.ValueType), map.ValueContainsNull),
        StructType row => new StructType(row.Fields.Select(field =>
            new StructField(field.Name, Travelling(field.DataType), field.IsNullable, field.Metadata))),
        _ => type,
    };

    private static JvmObject Rewrite(JvmObject dataset, StructType schema, string variantFunction)
    {
        // Two columns may share a name; numbers tell them apart.
        var columns = schema.Fields.Select((_, index) => $"c{index}").ToArray();
        using var names = dataset.Jvm.Strings(columns);
        using var numbered = dataset.Call<JvmObject>("toDF", names);
        using var expressions = dataset.Jvm.Strings(schema.Fields.Select((field, index) =>
            $"{Column(columns[index], field.DataType, variantFunction)} AS {columns[index]}"));
        return numbered.Call<JvmObject>("selectExpr", expressions);
    }

    private static string Column(string column, DataType type, string variantFunction) => HasTwins(type)
        ? Value($"CAST({column} AS {WithoutTwins(type).Sql})", WithoutTwins(type), variantFunction, 0)
        : Value(column, type, variantFunction, 0);

    private static string Value(string value, DataType type, string variantFunction, int depth)
    {
        if (!HasVariant(type))
        {
            return value;
        }

        return type switch
        {
            ArrayType array =>
                $"transform({value}, x{depth} -> {Value($"x{depth}", array.ElementType, variantFunction, depth + 1)})",
            MapType map =>
                $"transform_values({value}, (k{depth}, x{depth}) -> {Value($"x{depth}", map.ValueType, variantFunction, depth + 1)})",
            StructType row => $"if({value} IS NULL, NULL, named_struct({string.Join(", ", row.Fields.Select(field =>
                $"{DdlText.Literal(field.Name)}, {Value($"{value}.{Quoted(field.Name)}", field.DataType, variantFunction, depth)}"))}))",
            _ => $"{variantFunction}({value})",
        };
    }

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static bool HasVariant(DataType type) => Any(type, part => part is VariantType);

    private static bool HasTwins(DataType type) => Any(type, part =>
        part is StructType row && row.Fields.DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase).Count() < row.Fields.Count);

    private static bool Any(DataType type, Func<DataType, bool> holds) => holds(type) || type switch
    {
        ArrayType array => Any(array.ElementType, holds),
        MapType map => Any(map.KeyType, holds) || Any(map.ValueType, holds),
        StructType row => row.Fields.Exists(field => Any(field.DataType, holds)),
        _ => false,
    };

    // A cast may not promise more than the query does, so nothing is declared to be without nulls.
    private static DataType WithoutTwins(DataType type) => type switch
    {
        ArrayType array => new ArrayType(WithoutTwins(array.ElementType)),
        MapType map => new MapType(WithoutTwins(map.KeyType), WithoutTwins(map.ValueType)),
        StructType row => new StructType(row.Fields.Select((field, index) => new StructField($"f{index}", WithoutTwins(field.DataType)))),
        _ => type,
    };
}
