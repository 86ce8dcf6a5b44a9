namespace Customer360.Spark.Sql;

// Nulls and conditions, hashes and encryption, URLs, and what Spark knows of the row, the file and the session.
public static partial class Functions
{
    /// <summary>Bytes out of AES; a wrong key or changed input fails the query.</summary>
    public static Column AesDecrypt(Column input, Column key, Column? mode = null, Column? padding = null, Column? aad = null) =>
        Given("aes_decrypt", [input, key], (mode, "GCM"), (padding, "DEFAULT"), (aad, ""));

    /// <summary>Bytes in AES with a key of 16, 24 or 32 bytes; GCM unless told.</summary>
    public static Column AesEncrypt(
        Column input, Column key, Column? mode = null, Column? padding = null, Column? iv = null, Column? aad = null) =>
        Given("aes_encrypt", [input, key], (mode, "GCM"), (padding, "DEFAULT"), (iv, ""), (aad, ""));

    /// <summary>Null where a condition is true; fails the query where it is not.</summary>
    public static Column AssertTrue(Column condition) => Sql.Column.Call("assert_true", condition);

    /// <summary>Null where a condition is true; fails the query with a message where it is not.</summary>
    public static Column AssertTrue(Column condition, Column errorMessage) => Sql.Column.Call("assert_true", condition, errorMessage);

    /// <summary>The first value that is not null.</summary>
    public static Column Coalesce(params Column[] columns) => Sql.Column.Call("coalesce", columns);

    /// <summary>The CRC-32 checksum of bytes.</summary>
    public static Column Crc32(Column column) => Sql.Column.Call("crc32", column);

    /// <summary>The current catalog.</summary>
    public static Column CurrentCatalog() => Sql.Column.Call("current_catalog");

    /// <summary>The current database.</summary>
    public static Column CurrentDatabase() => Sql.Column.Call("current_database");

    /// <summary>The current database.</summary>
    public static Column CurrentSchema() => Sql.Column.Call("current_schema");

    /// <summary>The user who runs the query.</summary>
    public static Column CurrentUser() => Sql.Column.Call("current_user");

    /// <summary>Whether two values are equal, two nulls included; never null.</summary>
    public static Column EqualNull(Column left, Column right) => Sql.Column.Call("equal_null", left, right);

    /// <summary>A 32-bit Murmur 3 hash of the values; nulls are passed over.</summary>
    public static Column Hash(params Column[] columns) => Sql.Column.Call("hash", columns);

    /// <summary>One value where a condition is true, another where it is false or null.</summary>
    public static Column If(Column condition, object? whenTrue, object? otherwise) =>
        Sql.Column.Call("if", condition, Lit(whenTrue), Lit(otherwise));

    /// <summary>The value, or a replacement for null.</summary>
    public static Column IfNull(Column column, Column replacement) => Sql.Column.Call("ifnull", column, replacement);

    /// <summary>The length of the file block the row was read from; -1 when unknown.</summary>
    public static Column InputFileBlockLength() => Sql.Column.Call("input_file_block_length");

    /// <summary>The start of the file block the row was read from; -1 when unknown.</summary>
    public static Column InputFileBlockStart() => Sql.Column.Call("input_file_block_start");

    /// <summary>The path of the file the row was read from; empty when unknown.</summary>
    public static Column InputFileName() => Sql.Column.Call("input_file_name");

    /// <summary>Whether a floating-point number is NaN; false for null.</summary>
    public static Column IsNaN(Column column) => Sql.Column.Call("isnan", column);

    /// <summary>Whether there is a value.</summary>
    public static Column IsNotNull(Column column) => Sql.Column.Call("isnotnull", column);

    /// <summary>Whether the value is null.</summary>
    public static Column IsNull(Column column) => Sql.Column.Call("isnull", column);

    /// <summary>Calls a static Java method: class and method as constant texts, then its arguments; the result as text.</summary>
    public static Column JavaMethod(params Column[] columns) => Sql.Column.Call("java_method", columns);

    /// <summary>The MD5 digest of bytes as 32 hexadecimal digits.</summary>
    public static Column Md5(Column column) => Sql.Column.Call("md5", column);

    /// <summary>A bigint that grows and never repeats, neither consecutive nor the same in another run.</summary>
    public static Column MonotonicallyIncreasingId() => Sql.Column.Call("monotonically_increasing_id");

    /// <summary>Null where two values are equal, else the first.</summary>
    public static Column Nullif(Column left, Column right) => Sql.Column.Call("nullif", left, right);

    /// <summary>The value, or a replacement for null.</summary>
    public static Column Nvl(Column column, Column replacement) => Sql.Column.Call("nvl", column, replacement);

    /// <summary>One value where the column is not null, another where it is.</summary>
    public static Column Nvl2(Column column, Column whenNotNull, Column whenNull) => Sql.Column.Call("nvl2", column, whenNotNull, whenNull);

    /// <summary>A part of a URL, such as a constant HOST or QUERY, or one query value by its key.</summary>
    public static Column ParseUrl(Column url, Column part, Column? key = null) => Given("parse_url", [url, part], (key, null));

    /// <summary>Fails the query with a message as soon as a row meets it.</summary>
    public static Column RaiseError(Column errorMessage) => Sql.Column.Call("raise_error", errorMessage);

    /// <summary>Calls a static Java method: class and method as constant texts, then its arguments; the result as text.</summary>
    public static Column Reflect(params Column[] columns) => Sql.Column.Call("reflect", columns);

    /// <summary>The user who runs the query.</summary>
    public static Column SessionUser() => Sql.Column.Call("session_user");

    /// <summary>The SHA-1 digest of bytes as hexadecimal digits.</summary>
    public static Column Sha(Column column) => Sql.Column.Call("sha", column);

    /// <summary>The SHA-1 digest of bytes as hexadecimal digits.</summary>
    public static Column Sha1(Column column) => Sql.Column.Call("sha1", column);

    /// <summary>The SHA-2 digest of bytes, of 224, 256, 384 or 512 bits, as hexadecimal digits.</summary>
    public static Column Sha2(Column column, int numBits) => Sql.Column.Call("sha2", column, Lit(numBits));

    /// <summary>The number of the partition the row is in, from 0.</summary>
    public static Column SparkPartitionId() => Sql.Column.Call("spark_partition_id");

    /// <summary>A geometry or geography as well-known binary. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StAsBinary(Column column) => Sql.Column.Call("st_asbinary", column);

    /// <summary>A geography out of well-known binary. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StGeogFromWkb(Column column) => Sql.Column.Call("st_geogfromwkb", column);

    /// <summary>A geometry out of well-known binary. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StGeomFromWkb(Column column) => Sql.Column.Call("st_geomfromwkb", column);

    /// <summary>The geometry or geography with another spatial reference identifier. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StSetSrid(Column geo, Column srid) => Sql.Column.Call("st_setsrid", geo, srid);

    /// <summary>The geometry or geography with another spatial reference identifier. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StSetSrid(Column geo, int srid) => Sql.Column.Call("st_setsrid", geo, Lit(srid));

    /// <summary>The spatial reference identifier. Needs <c>spark.sql.geospatial.enabled</c>.</summary>
    public static Column StSrid(Column column) => Sql.Column.Call("st_srid", column);

    /// <summary>Bytes out of AES; null for a wrong key or changed input.</summary>
    public static Column TryAesDecrypt(Column input, Column key, Column? mode = null, Column? padding = null, Column? aad = null) =>
        Given("try_aes_decrypt", [input, key], (mode, "GCM"), (padding, "DEFAULT"), (aad, ""));

    /// <summary>A part of a URL; null where the text is no URL.</summary>
    public static Column TryParseUrl(Column url, Column part, Column? key = null) => Given("try_parse_url", [url, part], (key, null));

    /// <summary>Calls a static Java method; null when it throws.</summary>
    public static Column TryReflect(params Column[] columns) => Sql.Column.Call("try_reflect", columns);

    /// <summary>The text behind percent encoding; null where it is malformed.</summary>
    public static Column TryUrlDecode(Column column) => Sql.Column.Call("try_url_decode", column);

    /// <summary>The SQL type of the column.</summary>
    public static Column Typeof(Column column) => Sql.Column.Call("typeof", column);

    /// <summary>The text behind percent encoding; malformed text fails the query.</summary>
    public static Column UrlDecode(Column column) => Sql.Column.Call("url_decode", column);

    /// <summary>The text in percent encoding, spaces as +.</summary>
    public static Column UrlEncode(Column column) => Sql.Column.Call("url_encode", column);

    /// <summary>The user who runs the query.</summary>
    public static Column User() => Sql.Column.Call("user");

    /// <summary>A random UUID for each row; another one in every run unless a seed is given.</summary>
    public static Column Uuid(Column? seed = null) => Given("uuid", [], (seed, null));

    /// <summary>Spark's version and the revision it was built from.</summary>
    public static Column Version() => Sql.Column.Call("version");

    /// <summary>A 64-bit xxHash of the values; nulls are passed over.</summary>
    public static Column XXHash64(params Column[] columns) => Sql.Column.Call("xxhash64", columns);
}
