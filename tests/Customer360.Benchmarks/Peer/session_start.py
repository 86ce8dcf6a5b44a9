"""A PySpark program that does nothing but start a session and count: the peer of the program's own `probe` verb."""
from pyspark.sql import SparkSession

spark = (SparkSession.builder.master("local[2]").config("spark.driver.memory", "4g").config("spark.ui.enabled", False)
         .config("spark.ui.showConsoleProgress", False)
         .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
         .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog").getOrCreate())
print("counted", spark.range(1000).count(), flush=True)
spark.stop()
