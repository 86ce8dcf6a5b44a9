using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

using var spark = SparkSession.Builder().AppName("first job").GetOrCreate();

var orders = spark.Read().Option("header", true).Option("inferSchema", true).Csv(args[0]);
var totals = orders.GroupBy("customer").Agg(Sum("amount").As("total"), Count("*").As("orders"));

totals.Write().Format("delta").Mode("overwrite").Save(args[1]);
totals.OrderBy(Col("total").Desc()).Show();
return orders.IsEmpty() ? 3 : 0;
