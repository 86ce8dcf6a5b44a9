"""A select of 200 columns with five operations each, as often as asked for: the peer of the benchmark of that name. Prints seconds, one a line."""
import sys
import time

from pyspark.sql import SparkSession, functions as F

spark = (SparkSession.builder.master("local[2]").config("spark.driver.memory", "4g").config("spark.ui.enabled", False)
         .config("spark.ui.showConsoleProgress", False)
         .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
         .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog").getOrCreate())
narrow = spark.range(1)
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    narrow.select(*[F.upper(F.trim((F.col("id") + i).cast("string"))).alias(f"c{i}") for i in range(200)])
    print("took", time.perf_counter() - start, flush=True)
spark.stop()
