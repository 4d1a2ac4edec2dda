@echo off
rem Starts Baspa. Where it is not built, or its sources are newer, it is built first, once, with Maven.
rem Exit codes of its own: 127 Java or Maven is not there or too old, 5 building failed.
rem BASPA_JAVA_OPTS in the environment goes to Java, for example -Xmx2g.
setlocal EnableExtensions DisableDelayedExpansion

rem Messages, of this file and of Java, are UTF-8: the console is told so for the time of the run.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "TARGET_DIR=%HOME_DIR%target"
set "JAR=%TARGET_DIR%\baspa.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where "%JAVA%" >nul 2>&1 || if not exist "%JAVA%" (
  call :say "Java табылмады; JDK 17 немесе одан жаңасын орнатыңыз не JAVA_HOME көрсетіңіз" "Java не найдена; установите JDK 17 или новее либо задайте JAVA_HOME" "no Java is there; install a JDK 17 or newer, or set JAVA_HOME"
  call :restore_code_page
  exit /b 127
)

rem Once a Java: reading its version takes a moment.
set "CHECKED="
if exist "%TARGET_DIR%\.java" set /p CHECKED=<"%TARGET_DIR%\.java"
set "RESULT=0"
if not "%CHECKED%"=="%JAVA%" call :check_java || set "RESULT=127"
if not "%RESULT%"=="0" call :restore_code_page
if not "%RESULT%"=="0" exit /b %RESULT%

call :is_built
if errorlevel 1 (
  call :build
)
set "RESULT=%ERRORLEVEL%"
if not "%RESULT%"=="0" call :restore_code_page
if not "%RESULT%"=="0" exit /b %RESULT%

set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -XX:MetaspaceSize=128m -Xms64m -XX:MaxNewSize=16m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Xmx1g"
rem Several works at once want memory each, and a collector that uses the cores; what is young has 150 MB a core.
set /a "YOUNG=150*%NUMBER_OF_PROCESSORS%"
set "LONG=-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:-UsePerfData -XX:MetaspaceSize=128m -XX:MaxNewSize=%YOUNG%m -XX:MaxRAMPercentage=50 -Xlog:gc+ergo=off"
if "%~1"=="batch" set "OPTIONS=%LONG%"
if "%~2"=="batch" set "OPTIONS=%LONG%"
if "%~3"=="batch" set "OPTIONS=%LONG%"
"%JAVA%" %OPTIONS% %BASPA_JAVA_OPTS% -jar "%JAR%" %*
set "RESULT=%ERRORLEVEL%"
call :restore_code_page
exit /b %RESULT%

:restore_code_page
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b 0

rem say KAZAKH RUSSIAN ENGLISH: in the user's language
:say
if not defined SPOKEN call :find_language
if "%SPOKEN%"=="kk" echo baspa: %~1 1>&2
if "%SPOKEN%"=="ru" echo baspa: %~2 1>&2
if "%SPOKEN%"=="en" echo baspa: %~3 1>&2
exit /b 0

rem By the variables that the other launcher looks at, or else by the language that Windows speaks.
:find_language
set "TAG=%BASPA_LOCALE%"
if not defined TAG set "TAG=%LC_ALL%"
if not defined TAG set "TAG=%LC_MESSAGES%"
if not defined TAG set "TAG=%LANG%"
if not defined TAG for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\Desktop" /v PreferredUILanguages 2^>nul') do set "TAG=%%l"
if not defined TAG for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "TAG=%%l"
set "SPOKEN=en"
if /i "%TAG:~0,2%"=="kk" set "SPOKEN=kk"
if /i "%TAG:~0,2%"=="ru" set "SPOKEN=ru"
exit /b 0

:check_java
set "MAJOR=0"
if not exist "%TARGET_DIR%" mkdir "%TARGET_DIR%"
"%JAVA%" -version 2>"%TARGET_DIR%\java-version.txt"
for /f "tokens=3" %%v in ('findstr /i "version" "%TARGET_DIR%\java-version.txt"') do (
  for /f "delims=.-+ " %%m in ("%%~v") do set "MAJOR=%%m"
)
del "%TARGET_DIR%\java-version.txt"
if %MAJOR% LSS 17 (
  call :say "Java 17 немесе одан жаңасы керек; %JAVA% нұсқасы %MAJOR%; JAVA_HOME арқылы жаңасын көрсетіңіз" "Нужна Java 17 или новее; %JAVA% — версия %MAJOR%; укажите более новую в JAVA_HOME" "Java 17 or newer is needed; %JAVA% is %MAJOR%; set JAVA_HOME to a newer one"
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
  call :say "алдымен құрастыру керек, ал Maven табылмады; Maven 3.8 немесе одан жаңасын орнатыңыз" "сначала нужна сборка, а Maven не найден; установите Maven 3.8 или новее" "it must be built first and Maven is not there; install Maven 3.8 or newer"
  exit /b 127
)
call :say "құрастырылуда, бұл бір рет болады және бір-екі минут алады …" "идёт сборка, это бывает один раз и занимает минуту-две …" "building, this happens once and takes a minute or two …"
if not exist "%TARGET_DIR%" mkdir "%TARGET_DIR%"
pushd "%HOME_DIR%"
call mvn -q -B -ntp -Dmaven.test.skip=true package >"%TARGET_DIR%\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  findstr /c:"ERROR" "%TARGET_DIR%\build.log" 1>&2
  call :say "құрастыру сәтсіз аяқталды; себебі %TARGET_DIR%\build.log файлында" "сборка не удалась; причина в %TARGET_DIR%\build.log" "building failed; %TARGET_DIR%\build.log says why"
  exit /b 5
)
>"%TARGET_DIR%\.built" echo built
exit /b 0
