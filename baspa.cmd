@echo off
rem Starts Baspa. Where it is not built, or its sources are newer, it is built first, once, with Maven.
rem Exit codes of its own: 127 Java or Maven is not there or too old, 5 building failed.
rem BASPA_JAVA_OPTS in the environment goes to Java, for example -Xmx2g.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "TARGET_DIR=%HOME_DIR%target"
set "JAR=%TARGET_DIR%\baspa.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where "%JAVA%" >nul 2>&1 || if not exist "%JAVA%" (
  echo baspa: no Java is there; install a JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 127
)

rem Once a Java: reading its version takes a moment.
set "CHECKED="
if exist "%TARGET_DIR%\.java" set /p CHECKED=<"%TARGET_DIR%\.java"
if not "%CHECKED%"=="%JAVA%" call :check_java || exit /b 127

call :is_built
if errorlevel 1 (
  call :build
)
if errorlevel 1 exit /b %ERRORLEVEL%

rem Messages are UTF-8: the console is told so for the time of the run.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -XX:MetaspaceSize=128m -Xms64m -XX:MaxNewSize=16m -Xmx1g %BASPA_JAVA_OPTS% -jar "%JAR%" %*
set "RESULT=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %RESULT%

:check_java
set "MAJOR=0"
if not exist "%TARGET_DIR%" mkdir "%TARGET_DIR%"
"%JAVA%" -version 2>"%TARGET_DIR%\java-version.txt"
for /f "tokens=3" %%v in ('findstr /i "version" "%TARGET_DIR%\java-version.txt"') do (
  for /f "delims=.-+ " %%m in ("%%~v") do set "MAJOR=%%m"
)
del "%TARGET_DIR%\java-version.txt"
if %MAJOR% LSS 17 (
  echo baspa: Java 17 or newer is needed; %JAVA% is %MAJOR%; set JAVA_HOME to a newer one 1>&2
  exit /b 127
)
>"%TARGET_DIR%\.java" echo %JAVA%
exit /b 0

:is_built
if not exist "%JAR%" exit /b 1
if not exist "%TARGET_DIR%\lib" exit /b 1
set "STAMP=%JAR%"
if exist "%TARGET_DIR%\.built" set "STAMP=%TARGET_DIR%\.built"
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:STAMP -Force).LastWriteTimeUtc; $j=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; if ($j -gt $t) {$t=$j}; foreach ($p in 'pom.xml','src\main','xslt','fonts') { $f=Join-Path $env:HOME_DIR $p; if (Test-Path -LiteralPath $f) { if (Get-ChildItem -LiteralPath $f -Recurse -File | Where-Object {$_.LastWriteTimeUtc -gt $t} | Select-Object -First 1) { exit 1 } } }; exit 0"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo baspa: it must be built first and Maven is not there; install Maven 3.8 or newer 1>&2
  exit /b 127
)
echo baspa: building, this happens once and takes a minute or two ... 1>&2
if not exist "%TARGET_DIR%" mkdir "%TARGET_DIR%"
pushd "%HOME_DIR%"
call mvn -q -B -ntp -Dmaven.test.skip=true package >"%TARGET_DIR%\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  findstr /c:"ERROR" "%TARGET_DIR%\build.log" 1>&2
  echo baspa: building failed; %TARGET_DIR%\build.log says why 1>&2
  exit /b 5
)
>"%TARGET_DIR%\.built" echo built
exit /b 0
