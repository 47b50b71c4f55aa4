@echo off
rem Starts klint on Windows. In a checkout the jar is built once when it is missing; after changing sources, delete
rem cli\target\launcher. An installed klint is this file with lib\klint.jar beside it.
rem
rem JAVA_HOME or PATH     where Java is
rem KLINT_JAVA_OPTS       options for Java, such as -Xmx2g
setlocal
set "home=%~dp0"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

set "jar=%home%lib\klint.jar"
if not exist "%home%cli\pom.xml" goto check
set "jar=%home%cli\target\launcher\klint.jar"
if exist "%jar%" goto check
echo klint: building klint, once ... 1>&2
if not exist "%home%cli\target\launcher" mkdir "%home%cli\target\launcher"
pushd "%home%"
call mvn -q -B -ntp -DskipTests -Dspotless.check.skip -Denforcer.skip -pl cli -am package >cli\target\launcher\build.log 2>&1
if errorlevel 1 (
  type cli\target\launcher\build.log 1>&2
  popd
  echo klint: the build failed, see above 1>&2
  exit /b 2
)
copy /y cli\target\klint.jar cli\target\launcher\klint.jar >nul
popd

:check
if not exist "%jar%" (
  echo klint: "%jar%" is missing; install klint anew 1>&2
  exit /b 2
)
where "%java%" >nul 2>&1 || if not exist "%java%" (
  echo klint: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME 1>&2
  exit /b 2
)
"%java%" -Xlog:disable -Xlog:all=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData %KLINT_JAVA_OPTS% -cp "%jar%" dev.klint.cli.Main %*
exit /b %errorlevel%
