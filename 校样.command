#!/bin/sh
# 双击打开校样台；第一次用，请先在“访达”里按住 Control 点它，选“打开”。
cd "$(dirname "$0")" || exit 1
if ! command -v npx >/dev/null; then
  echo '请先到 https://nodejs.org/ 装好 Node.js（20 以上），再双击一次。'
  read -r _
  exit 1
fi
npx --yes pnpm@12 proof
