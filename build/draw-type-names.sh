#!/usr/bin/env bash
# Draws type names of the product for the reading test of docs/decisions/0070: the same names for the same seed and code.
# Usage: build/draw-type-names.sh [SEED] [COUNT]
set -euo pipefail
cd "$(dirname "$0")/.."

seed=${1:-1} count=${2:-40}

export LC_ALL=C
grep -rhoE '^(public|internal) ([a-z]+ )*(class|record|struct|interface|enum) [A-Z][A-Za-z0-9]*' src --include='*.cs' --exclude-dir=obj --exclude-dir=bin \
  | awk '{ print $NF }' \
  | sort -u \
  | sort --random-sort --random-source=<(yes "$seed") \
  | sed -n "1,${count}p" \
  | sort
