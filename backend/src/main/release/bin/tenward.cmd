@echo off
rem Starts Tenward, or runs one of its commands, such as: bin\tenward --backup FILE
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" "@%~dp0..\jvm.options" "-Dtenward.command=bin\tenward" -jar "%~dp0..\lib\quarkus-run.jar" %*
