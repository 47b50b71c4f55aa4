#!/bin/sh
# What klint costs on one small pod, beside what Java itself costs: user and system time, medians of interleaved runs.
#
#   bench/start-up.sh [RUNS]
#
# Prints, for the Java in use, the milliseconds of a program that says hello, of klint, and their ratio. To keep: at most 4 times
# hello on Java 17, 3.5 times on Java 25. Only the ratio means anything, as machines differ.
set -eu
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
runs=${1:-21}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
printf 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n' >"$scratch/Hello.java"
"$javac" -d "$scratch" "$scratch/Hello.java"
cat >"$scratch/pod.yaml" <<'POD'
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  containers:
    - name: app
      image: registry.example.com/web:1.4.2
      ports:
        - {name: http, containerPort: 8080}
      env:
        - name: LEVEL
          value: info
      resources:
        requests: {cpu: 100m, memory: 128Mi}
        limits: {cpu: "1", memory: 256Mi}
      livenessProbe:
        httpGet: {path: /healthz, port: http}
        periodSeconds: 10
      volumeMounts:
        - {name: work, mountPath: /work}
  volumes:
    - name: work
      emptyDir: {}
POD

# Adds the user and system milliseconds of a command to a file: cost FILE COMMAND...
cost() {
  file=$1
  shift
  "$root/bench/cpu-time.sh" "$@" >>"$file"
}

median() {
  sort -n "$1" | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

"$root/klint" --warm-up
"$root/klint" "$scratch/pod.yaml" >/dev/null 2>&1
run=0
while [ "$run" -lt "$runs" ]; do
  cost "$scratch/hello" "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$scratch" Hello
  cost "$scratch/klint" "$root/klint" "$scratch/pod.yaml"
  run=$((run + 1))
done
hello=$(median "$scratch/hello")
klint=$(median "$scratch/klint")
version=$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
awk -v v="$version" -v h="$hello" -v k="$klint" 'BEGIN { printf "Java %s: hello %d ms, klint %d ms, ratio %.2f\n", v, h, k, k / h }'
