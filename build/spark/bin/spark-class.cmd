@echo off
rem Starts one of Spark's classes on the jars of SPARK_HOME: bin\spark-class CLASS [arguments]. The twin of spark-class for Windows;
rem of the settings that must be known before the JVM starts it knows the heap, from the command line or SPARK_DRIVER_MEMORY.
setlocal

if "%SPARK_HOME%"=="" for %%i in ("%~dp0..") do set "SPARK_HOME=%%~fi"
if "%SPARK_CONF_DIR%"=="" set "SPARK_CONF_DIR=%SPARK_HOME%\conf"
if "%SPARK_SCALA_VERSION%"=="" set "SPARK_SCALA_VERSION=2.13"
if not exist "%SPARK_HOME%\jars" (
    echo spark-class: SPARK_HOME is '%SPARK_HOME%', which has no jars. Run 'build/cake.ps1 Spark', or set SPARK_HOME to a Spark. 1>&2
    exit /b 1
)

set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"

set "MEMORY=%SPARK_DRIVER_MEMORY%"
if "%MEMORY%"=="" set "MEMORY=1g"
set "WORDS=%*"
:next
rem '=' parts words here, so that '--conf spark.driver.memory=2g' is seen as three.
if "%~1"=="" goto start
if "%~1"=="--driver-memory" set "MEMORY=%~2"
if "%~1"=="spark.driver.memory" set "MEMORY=%~2"
shift
goto next

:start
set "ARCHIVE="
if exist "%SPARK_HOME%\customer360.jsa" set ARCHIVE="-XX:SharedArchiveFile=%SPARK_HOME%\customer360.jsa" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:class+path=off
"%JAVA%" -cp "%SPARK_HOME%\jars\*;%SPARK_CONF_DIR%" -Xmx%MEMORY% ^
    -XX:+IgnoreUnrecognizedVMOptions ^
    --add-modules=jdk.incubator.vector ^
    --add-opens=java.base/java.lang=ALL-UNNAMED ^
    --add-opens=java.base/java.lang.invoke=ALL-UNNAMED ^
    --add-opens=java.base/java.lang.reflect=ALL-UNNAMED ^
    --add-opens=java.base/java.io=ALL-UNNAMED ^
    --add-opens=java.base/java.net=ALL-UNNAMED ^
    --add-opens=java.base/java.nio=ALL-UNNAMED ^
    --add-opens=java.base/java.util=ALL-UNNAMED ^
    --add-opens=java.base/java.util.concurrent=ALL-UNNAMED ^
    --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED ^
    --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED ^
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED ^
    --add-opens=java.base/sun.nio.cs=ALL-UNNAMED ^
    --add-opens=java.base/sun.security.action=ALL-UNNAMED ^
    --add-opens=java.base/sun.util.calendar=ALL-UNNAMED ^
    --add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED ^
    -Djdk.reflect.useDirectMethodHandle=false ^
    -Dio.netty.tryReflectionSetAccessible=true ^
    -Dio.netty.allocator.type=pooled ^
    -Dio.netty.handler.ssl.defaultEndpointVerificationAlgorithm=NONE ^
    --enable-native-access=ALL-UNNAMED ^
    %ARCHIVE% %SPARK_SUBMIT_OPTS% %WORDS%
exit /b %ERRORLEVEL%
