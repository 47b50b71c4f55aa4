#!/usr/bin/env bash
# Runs a command and prints the user and system milliseconds that it took, children included; its output is dropped.
#
#   bench/cpu-time.sh COMMAND...
set -u
TIMEFORMAT='%3U %3S'
{ time "$@" >/dev/null 2>&1 </dev/null; } 2>&1 | awk '{ printf "%d\n", ($1 + $2) * 1000 }'
