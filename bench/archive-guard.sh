#!/bin/sh
# An archive of classes must speed the start and slow nothing down: one trained the wrong way makes a long run on Java 17 two and
# a half times as long. Checks ten thousand documents with and without it, and fails when the ratio exceeds 1.3.
#
#   bench/archive-guard.sh [RUNS]
set -eu
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
runs=${1:-3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
awk 'BEGIN { for (i = 0; i < 10000; i++) printf "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web-%d\n  labels: {app: web-%d}\nspec:\n  replicas: %d\n  selector:\n    matchLabels: {app: web-%d}\n  template:\n    metadata:\n      labels: {app: web-%d}\n    spec:\n      containers:\n        - name: app\n          image: registry.example.com/web:1.%d\n          ports:\n            - containerPort: 8080\n          resources:\n            requests: {cpu: 100m, memory: 128Mi}\n            limits: {memory: 256Mi}\n", i, i, i % 5, i, i, i % 40 }' >"$scratch/all.yaml"

median() {
  sort -n "$1" | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

"$root/klint" --warm-up
mkdir "$scratch/empty"
run=0
while [ "$run" -lt "$runs" ]; do
  "$root/bench/cpu-time.sh" "$root/klint" "$scratch/all.yaml" >>"$scratch/with"
  XDG_CACHE_HOME="$scratch/empty" KLINT_WARM_UP=no "$root/bench/cpu-time.sh" "$root/klint" "$scratch/all.yaml" >>"$scratch/without"
  run=$((run + 1))
done
awk -v a="$(median "$scratch/with")" -v b="$(median "$scratch/without")" 'BEGIN {
  printf "10000 documents: %d ms with the archive, %d ms without, ratio %.2f\n", a, b, a / b
  exit a > 1.3 * b
}'
