@echo off
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo 请先到 https://nodejs.org/ 装好 Node.js（20 以上），再双击一次。
  pause
  exit /b 1
)
call npx --yes pnpm@12 proof
if errorlevel 1 pause
