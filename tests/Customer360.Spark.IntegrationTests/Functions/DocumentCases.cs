using static Customer360.Spark.IntegrationTests.Functions.Inputs;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Spark.IntegrationTests.Functions;

internal static class DocumentCases
{
    internal static readonly Case[] All =
    [
        new(c => FromCsv(Lit("1,x"), "a INT, b STRING"), "{1, x}"),
        new(c => FromCsv(Lit("1|x"), Lit("a INT, b STRING"), Separated), "{1, x}"),
        new(c => FromCsv(Lit("1,x"), Pair), "{1, x}"),
        new(c => FromJson(c.Js, "a INT, b ARRAY<INT>"), "{1, [1, 2]}"),
        new(c => FromJson(c.Js, SchemaOfJson(Lit("{\"a\":1}"))), "{1}"),
        new(c => FromJson(Lit("{a:1}"), "a INT", new Dictionary<string, string> { ["allowUnquotedFieldNames"] = "true" }), "{1}"),
        new(c => FromJson(Lit("{\"a\":1,\"b\":\"x\"}"), Pair), "{1, x}"),
        new(c => FromXml(Lit("<r><a>1</a></r>"), "a INT"), "{1}"),
        new(c => FromXml(Lit("<r><a>1</a></r>"), Lit("a INT")), "{1}"),
        new(c => FromXml(Lit("<r><a>1</a><b>x</b></r>"), Pair), "{1, x}"),
        new(c => GetJsonObject(c.Js, "$.b[1]"), "2"),
        new(c => IsVariantNull(ParseJson(Lit("null"))), "true"),
        new(c => JsonArrayLength(Lit("[1,2]")), "2"),
        new(c => JsonObjectKeys(c.Js), "[a, b]"),
        new(c => ParseJson(c.Js), "{\"a\":1,\"b\":[1,2]}"),
        new(c => SchemaOfCsv("1,x"), "STRUCT<_c0: INT, _c1: STRING>"),
        new(c => SchemaOfCsv(Lit("1|x"), Separated), "STRUCT<_c0: INT, _c1: STRING>"),
        new(c => SchemaOfJson("{\"a\":1}"), "STRUCT<a: BIGINT>"),
        new(c => SchemaOfJson(Lit("{\"a\":1}")), "STRUCT<a: BIGINT>"),
        new(c => SchemaOfVariant(ParseJson(c.Js)), "OBJECT<a: BIGINT, b: ARRAY<BIGINT>>"),
        new(c => SchemaOfXml("<r><a>1</a></r>"), "STRUCT<a: BIGINT>"),
        new(c => SchemaOfXml(Lit("<r><a>1</a></r>")), "STRUCT<a: BIGINT>"),
        new(c => ToCsv(c.St), "1,q"),
        new(c => ToCsv(c.St, Separated), "1|q"),
        new(c => ToJson(c.St), "{\"x\":1,\"y\":\"q\"}"),
        new(c => ToJson(Struct(c.I, c.N), new Dictionary<string, string> { ["ignoreNullFields"] = "false" }), "{\"i\":3,\"n\":null}"),
        new(c => ToVariantObject(c.St), "{\"x\":1,\"y\":\"q\"}"),
        new(c => ToXml(c.St), "<ROW>\n    <x>1</x>\n    <y>q</y>\n</ROW>"),
        new(c => TryParseJson(Lit("{")), "NULL"),
        new(c => TryVariantGet(ParseJson(c.Js), "$.b", "int"), "NULL"),
        new(c => TryVariantGet(ParseJson(c.Js), Lit("$.a"), "int"), "1"),
        new(c => VariantGet(ParseJson(c.Js), "$.a", "int"), "1"),
        new(c => VariantGet(ParseJson(c.Js), Lit("$.b[0]"), "int"), "1"),
        new(c => Xpath(Xml, Lit("r/a/text()")), "[1]"),
        new(c => XpathBoolean(Xml, Lit("r/a")), "true"),
        new(c => XpathDouble(Xml, Lit("r/a")), "1.0"),
        new(c => XpathFloat(Xml, Lit("r/a")), "1.0"),
        new(c => XpathInt(Xml, Lit("r/a")), "1"),
        new(c => XpathLong(Xml, Lit("r/a")), "1"),
        new(c => XpathNumber(Xml, Lit("r/a")), "1.0"),
        new(c => XpathShort(Xml, Lit("r/a")), "1"),
        new(c => XpathString(Xml, Lit("r/a")), "1"),
    ];
}
