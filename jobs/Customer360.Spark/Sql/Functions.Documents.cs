using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

// JSON, CSV, XML and variants. Options are those of the readers and writers of the format; bad input gives null fields unless the
// option mode says otherwise.
public static partial class Functions
{
    /// <summary>A struct out of one line of CSV, by its type.</summary>
    public static Column FromCsv(Column column, DataType schema, IDictionary<string, string>? options = null) =>
        Given("from_csv", [column, Lit(schema.Json)], (Options(options), null));

    /// <summary>A struct out of one line of CSV, by a constant DDL schema.</summary>
    public static Column FromCsv(Column column, Column schema, IDictionary<string, string>? options = null) =>
        Given("from_csv", [column, schema], (Options(options), null));

    /// <summary>A struct out of one line of CSV, by a DDL schema such as a INT, b STRING.</summary>
    public static Column FromCsv(Column column, string schema, IDictionary<string, string>? options = null) =>
        Given("from_csv", [column, Lit(schema)], (Options(options), null));

    /// <summary>A struct, array or map out of JSON, by a DDL schema or the JSON form of a type.</summary>
    public static Column FromJson(Column column, string schema, IDictionary<string, string>? options = null) =>
        Given("from_json", [column, Lit(schema)], (Options(options), null));

    /// <summary>A struct, array or map out of JSON, by its type.</summary>
    public static Column FromJson(Column column, DataType schema, IDictionary<string, string>? options = null) =>
        Given("from_json", [column, Lit(schema.Json)], (Options(options), null));

    /// <summary>A struct, array or map out of JSON, by a constant DDL schema.</summary>
    public static Column FromJson(Column column, Column schema, IDictionary<string, string>? options = null) =>
        Given("from_json", [column, schema], (Options(options), null));

    /// <summary>A struct out of XML, by a DDL schema.</summary>
    public static Column FromXml(Column column, string schema, IDictionary<string, string>? options = null) =>
        Given("from_xml", [column, Lit(schema)], (Options(options), null));

    /// <summary>A struct out of XML, by its type.</summary>
    public static Column FromXml(Column column, DataType schema, IDictionary<string, string>? options = null) =>
        Given("from_xml", [column, Lit(schema.Json)], (Options(options), null));

    /// <summary>A struct out of XML, by a constant DDL schema.</summary>
    public static Column FromXml(Column column, Column schema, IDictionary<string, string>? options = null) =>
        Given("from_xml", [column, schema], (Options(options), null));

    /// <summary>What lies at a path such as $.a[0] of a JSON text, as text; null when nothing does.</summary>
    public static Column GetJsonObject(Column column, string path) => Sql.Column.Call("get_json_object", column, Lit(path));

    /// <summary>Whether a variant holds JSON's null, which is not SQL's.</summary>
    public static Column IsVariantNull(Column column) => Sql.Column.Call("is_variant_null", column);

    /// <summary>How many elements the outermost JSON array has; null for anything else.</summary>
    public static Column JsonArrayLength(Column column) => Sql.Column.Call("json_array_length", column);

    /// <summary>The keys of the outermost JSON object; null for anything else.</summary>
    public static Column JsonObjectKeys(Column column) => Sql.Column.Call("json_object_keys", column);

    /// <summary>A variant out of JSON; fails the query on other text.</summary>
    public static Column ParseJson(Column column) => Sql.Column.Call("parse_json", column);

    /// <summary>The DDL schema of a sample line of CSV.</summary>
    public static Column SchemaOfCsv(string csv) => Sql.Column.Call("schema_of_csv", Lit(csv));

    /// <summary>The DDL schema of a constant sample line of CSV.</summary>
    public static Column SchemaOfCsv(Column csv, IDictionary<string, string>? options = null) =>
        Given("schema_of_csv", [csv], (Options(options), null));

    /// <summary>The DDL schema of a sample of JSON.</summary>
    public static Column SchemaOfJson(string json) => Sql.Column.Call("schema_of_json", Lit(json));

    /// <summary>The DDL schema of a constant sample of JSON.</summary>
    public static Column SchemaOfJson(Column json, IDictionary<string, string>? options = null) =>
        Given("schema_of_json", [json], (Options(options), null));

    /// <summary>The schema of a variant, as DDL.</summary>
    public static Column SchemaOfVariant(Column column) => Sql.Column.Call("schema_of_variant", column);

    /// <summary>The merged schema of a group's variants, as DDL.</summary>
    public static Column SchemaOfVariantAgg(Column column) => Sql.Column.Call("schema_of_variant_agg", column);

    /// <summary>The DDL schema of a sample of XML.</summary>
    public static Column SchemaOfXml(string xml) => Sql.Column.Call("schema_of_xml", Lit(xml));

    /// <summary>The DDL schema of a constant sample of XML.</summary>
    public static Column SchemaOfXml(Column xml, IDictionary<string, string>? options = null) =>
        Given("schema_of_xml", [xml], (Options(options), null));

    /// <summary>A struct as one line of CSV.</summary>
    public static Column ToCsv(Column column, IDictionary<string, string>? options = null) =>
        Given("to_csv", [column], (Options(options), null));

    /// <summary>A struct, array, map or variant as JSON; null fields are left out.</summary>
    public static Column ToJson(Column column, IDictionary<string, string>? options = null) =>
        Given("to_json", [column], (Options(options), null));

    /// <summary>A variant out of a struct, array or map.</summary>
    public static Column ToVariantObject(Column column) => Sql.Column.Call("to_variant_object", column);

    /// <summary>A struct as XML.</summary>
    public static Column ToXml(Column column, IDictionary<string, string>? options = null) =>
        Given("to_xml", [column], (Options(options), null));

    /// <summary>A variant out of JSON; null for other text.</summary>
    public static Column TryParseJson(Column column) => Sql.Column.Call("try_parse_json", column);

    /// <summary>What lies at a path of a variant, cast to a SQL type; null when there is nothing or it does not fit.</summary>
    public static Column TryVariantGet(Column column, string path, string targetType) =>
        Sql.Column.Call("try_variant_get", column, Lit(path), Lit(targetType));

    /// <summary>What lies at a path of a variant, cast to a SQL type; null when there is nothing or it does not fit.</summary>
    public static Column TryVariantGet(Column column, Column path, string targetType) =>
        Sql.Column.Call("try_variant_get", column, path, Lit(targetType));

    /// <summary>
    /// What lies at a path such as $.a[0] of a variant, cast to a SQL type; null when there is nothing, and a failed query when it does
    /// not fit.
    /// </summary>
    public static Column VariantGet(Column column, string path, string targetType) =>
        Sql.Column.Call("variant_get", column, Lit(path), Lit(targetType));

    /// <summary>
    /// What lies at a path of a variant, cast to a SQL type; null when there is nothing, and a failed query when it does not fit.
    /// </summary>
    public static Column VariantGet(Column column, Column path, string targetType) =>
        Sql.Column.Call("variant_get", column, path, Lit(targetType));

    /// <summary>The texts an XPath finds in XML, as an array.</summary>
    public static Column Xpath(Column xml, Column path) => Sql.Column.Call("xpath", xml, path);

    /// <summary>Whether an XPath is true or finds a node.</summary>
    public static Column XpathBoolean(Column xml, Column path) => Sql.Column.Call("xpath_boolean", xml, path);

    /// <summary>The number an XPath finds; 0 when it finds none, NaN when it is no number.</summary>
    public static Column XpathDouble(Column xml, Column path) => Sql.Column.Call("xpath_double", xml, path);

    /// <summary>The number an XPath finds; 0 when it finds none, NaN when it is no number.</summary>
    public static Column XpathFloat(Column xml, Column path) => Sql.Column.Call("xpath_float", xml, path);

    /// <summary>The integer an XPath finds; 0 when there is none.</summary>
    public static Column XpathInt(Column xml, Column path) => Sql.Column.Call("xpath_int", xml, path);

    /// <summary>The bigint an XPath finds; 0 when there is none.</summary>
    public static Column XpathLong(Column xml, Column path) => Sql.Column.Call("xpath_long", xml, path);

    /// <summary>The number an XPath finds; 0 when it finds none, NaN when it is no number.</summary>
    public static Column XpathNumber(Column xml, Column path) => Sql.Column.Call("xpath_number", xml, path);

    /// <summary>The smallint an XPath finds; 0 when there is none.</summary>
    public static Column XpathShort(Column xml, Column path) => Sql.Column.Call("xpath_short", xml, path);

    /// <summary>The text of the first node an XPath finds.</summary>
    public static Column XpathString(Column xml, Column path) => Sql.Column.Call("xpath_string", xml, path);
}
