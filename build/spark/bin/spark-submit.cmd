@echo off
rem Submits a program: bin\spark-submit [options] RESOURCE [arguments], as Spark documents it. PySpark calls this too.
call "%~dp0spark-class.cmd" org.apache.spark.deploy.SparkSubmit %*
exit /b %ERRORLEVEL%
