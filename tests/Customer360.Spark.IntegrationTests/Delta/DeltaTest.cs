using Customer360.Spark.Delta;
using Customer360.Spark.Sql;
using Customer360.Testing;

namespace Customer360.Spark.IntegrationTests.Delta;

/// <summary>A test on a fresh Delta table of two rows.</summary>
public abstract class DeltaTest : SparkTest
{
    protected const string Columns = "id int, v string";

    protected TemporaryLake Lake { get; private set; } = null!;

    protected string TablePath => Lake.PathOf("table");

    protected DeltaTable Table => DeltaTable.ForPath(TablePath);

    protected static DataFrame Initial => Rows(Columns, [1, "one"], [2, null]);

    [SetUp]
    public void Make_the_table()
    {
        Lake = new TemporaryLake();
        Initial.Coalesce(1).Write().Format("delta").Save(TablePath);
    }

    [TearDown]
    public void Drop_the_table() => Lake.Dispose();
}
