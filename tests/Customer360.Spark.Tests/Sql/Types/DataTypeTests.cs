using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Tests.Sql.Types;

public sealed class DataTypeTests
{
    // As Spark 4.1.3 printed them for one frame with a column of every type.
    private const string Json =
        """{"type":"struct","fields":[{"name":"a","type":"byte","nullable":false,"metadata":{}},{"name":"b","type":"short","nullable":false,"metadata":{}},{"name":"c","type":"integer","nullable":false,"metadata":{}},{"name":"d","type":"long","nullable":false,"metadata":{}},{"name":"e","type":"float","nullable":false,"metadata":{}},{"name":"f","type":"double","nullable":false,"metadata":{}},{"name":"g","type":"decimal(3,2)","nullable":false,"metadata":{}},{"name":"h","type":"string","nullable":false,"metadata":{}},{"name":"i","type":"binary","nullable":false,"metadata":{}},{"name":"j","type":"boolean","nullable":false,"metadata":{}},{"name":"k","type":"date","nullable":false,"metadata":{}},{"name":"l","type":"timestamp","nullable":false,"metadata":{}},{"name":"m","type":"timestamp_ntz","nullable":false,"metadata":{}},{"name":"n","type":"interval year to month","nullable":false,"metadata":{}},{"name":"n2","type":"interval month","nullable":false,"metadata":{}},{"name":"o","type":"interval day to second","nullable":false,"metadata":{}},{"name":"o2","type":"interval hour","nullable":false,"metadata":{}},{"name":"p","type":"void","nullable":true,"metadata":{}},{"name":"q","type":{"type":"array","elementType":"integer","containsNull":true},"nullable":false,"metadata":{}},{"name":"r","type":{"type":"map","keyType":"string","valueType":"integer","valueContainsNull":false},"nullable":false,"metadata":{}},{"name":"t","type":{"type":"struct","fields":[{"name":"x","type":"integer","nullable":false,"metadata":{}},{"name":"y y","type":{"type":"struct","fields":[{"name":"a`b","type":{"type":"array","elementType":"string","containsNull":false},"nullable":false,"metadata":{}}]},"nullable":false,"metadata":{}}]},"nullable":false,"metadata":{}},{"name":"v","type":"variant","nullable":false,"metadata":{}},{"name":"w","type":"time(6)","nullable":false,"metadata":{}},{"name":"x","type":"interval","nullable":false,"metadata":{}}]}""";

    private const string Ddl =
        "a TINYINT NOT NULL,b SMALLINT NOT NULL,c INT NOT NULL,d BIGINT NOT NULL,e FLOAT NOT NULL,f DOUBLE NOT NULL,g DECIMAL(3,2) NOT NULL,h STRING NOT NULL,i BINARY NOT NULL,j BOOLEAN NOT NULL,k DATE NOT NULL,l TIMESTAMP NOT NULL,m TIMESTAMP_NTZ NOT NULL,n INTERVAL YEAR TO MONTH NOT NULL,n2 INTERVAL MONTH NOT NULL,o INTERVAL DAY TO SECOND NOT NULL,o2 INTERVAL HOUR NOT NULL,p VOID,q ARRAY<INT> NOT NULL,r MAP<STRING, INT> NOT NULL,t STRUCT<x: INT NOT NULL, `y y`: STRUCT<`a``b`: ARRAY<STRING> NOT NULL> NOT NULL> NOT NULL,v VARIANT NOT NULL,w TIME(6) NOT NULL,x INTERVAL NOT NULL";

    [Test]
    public void Json_of_every_type_is_written_as_it_was_read()
    {
        var schema = StructType.FromJson(Json);

        Assert.That(schema.Json, Is.EqualTo(Json));
    }

    [Test]
    public void Ddl_of_every_type_is_the_one_Spark_prints()
    {
        var schema = StructType.FromJson(Json);

        Assert.That(schema.Ddl, Is.EqualTo(Ddl));
    }

    [Test]
    public void Ddl_of_every_type_is_read_back()
    {
        var schema = StructType.FromDdl(Ddl);

        Assert.That(schema.Ddl, Is.EqualTo(Ddl));
    }

    [Test]
    public void Simple_strings_are_those_Spark_prints()
    {
        var schema = StructType.FromJson(Json);

        Assert.That(schema.SimpleString, Is.EqualTo(
            "struct<a:tinyint,b:smallint,c:int,d:bigint,e:float,f:double,g:decimal(3,2),h:string,i:binary,j:boolean,k:date,l:timestamp,m:timestamp_ntz,n:interval year to month,n2:interval month,o:interval day to second,o2:interval hour,p:void,q:array<int>,r:map<string,int>,t:struct<x:int,y y:struct<a`b:array<string>>>,v:variant,w:time(6),x:interval>"));
    }

    [Test]
    public void Comments_and_other_metadata_survive_json()
    {
        const string json =
            """{"type":"struct","fields":[{"name":"a","type":"string","nullable":true,"metadata":{"comment":"it's \"q\" é","__CHAR_VARCHAR_TYPE_STRING":"char(5)"}}]}""";

        var schema = StructType.FromJson(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.Json, Is.EqualTo(json));
            Assert.That(schema.Ddl, Is.EqualTo("""a STRING COMMENT 'it\'s "q" é'"""));
            Assert.That(schema.Fields[0].Comment, Is.EqualTo("it's \"q\" é"));
        }
    }

    [TestCase("integer", "int")]
    [TestCase("\"long\"", "bigint")]
    [TestCase("decimal(38,18)", "decimal(38,18)")]
    [TestCase("char(3)", "char(3)")]
    [TestCase("varchar(30)", "varchar(30)")]
    [TestCase("null", "void")]
    public void A_simple_type_is_parsed_by_its_name(string json, string expected)
    {
        var type = DataType.ParseDataType(json);

        Assert.That(type.SimpleString, Is.EqualTo(expected));
    }

    [TestCase("{\"type\":\"struct\"}")]
    [TestCase("{\"type\":\"cube\"}")]
    [TestCase("{")]
    [TestCase("elephant")]
    [TestCase("")]
    [TestCase("{\"type\":\"array\",\"elementType\":7,\"containsNull\":true}")]
    public void A_text_that_is_no_type_is_refused(string json)
    {
        Assert.That(() => DataType.ParseDataType(json), Throws.TypeOf<SchemaException>());
    }

    [TestCase("id", 3)]
    [TestCase("id long name string", 9)]
    [TestCase("id array<int", 13)]
    [TestCase("id decimal(x)", 12)]
    [TestCase("id int not", 11)]
    [TestCase("id int comment 'x", 18)]
    [TestCase("`id int", 8)]
    public void Ddl_that_is_wrong_is_refused_with_the_place(string ddl, int place)
    {
        Assert.That(() => StructType.FromDdl(ddl), Throws.TypeOf<SchemaException>().With.Message.EndsWith($"at character {place}."));
    }

    [Test]
    public void Ddl_takes_the_short_names_comments_and_colons()
    {
        var schema = StructType.FromDdl("id long not null comment 'the ''\\'key', `a b`: array<struct<x:dec(5, 2),y:timestamp_ltz>>, t time(3), m map<string , int>");

        Assert.That(schema.Ddl, Is.EqualTo(
            "id BIGINT NOT NULL COMMENT 'the \\'\\'key',`a b` ARRAY<STRUCT<x: DECIMAL(5,2), y: TIMESTAMP>>,t TIME(3),m MAP<STRING, INT>"));
    }

    [Test]
    public void Types_are_equal_by_what_they_mean()
    {
        var left = StructType.FromDdl("a int, b array<decimal(5,2)>");
        var right = new StructType([new StructField("a", new IntegerType()), new StructField("b", new ArrayType(new DecimalType(5, 2)))]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left, Is.EqualTo(right));
            Assert.That(left.GetHashCode(), Is.EqualTo(right.GetHashCode()));
            Assert.That(left, Is.Not.EqualTo(StructType.FromDdl("a int not null, b array<decimal(5,2)>")));
        }
    }

    [TestCase(39, 0)]
    [TestCase(5, 6)]
    public void Decimals_that_Spark_lacks_are_refused(int precision, int scale)
    {
        Assert.That(() => new DecimalType(precision, scale), Throws.TypeOf<SchemaException>());
    }

    [Test]
    public void A_column_is_found_by_exact_name_before_case_is_ignored()
    {
        var schema = StructType.FromDdl("Name string, name string, ID int");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.IndexOf("name"), Is.EqualTo(1));
            Assert.That(schema.IndexOf("id"), Is.EqualTo(2));
            Assert.That(() => schema.IndexOf("NAME"), Throws.TypeOf<SchemaException>().With.Message.Contains("More than one"));
            Assert.That(() => schema.IndexOf("nome"), Throws.TypeOf<SchemaException>().With.Message.Contains("There are: Name, name, ID"));
        }
    }
}
