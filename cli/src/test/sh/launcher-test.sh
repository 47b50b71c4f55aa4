#!/bin/sh
# Tries the launcher in each situation that has broken one: links, folders, Java versions, archives that are missing, cut off or
# foreign, places that cannot be written, two builds at once. Plain sh; needs a JDK 17 or newer and, for one part, Maven.
# The last line tells how many checks passed and failed.
set -u
root=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../../../.." && pwd)
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
passed=0
failed=0
real_path=$PATH

unset CI KLINT_JAVA_OPTS KLINT_WARM_UP JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
export HOME="$scratch/home"
export XDG_CACHE_HOME="$scratch/cache"
mkdir "$HOME"

ok() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
  fi
}

contains() {
  case $3 in
    *"$2"*) passed=$((passed + 1)) ;;
    *)
      failed=$((failed + 1))
      printf 'FAILED: %s\n  expected to contain: %s\n  but was: %s\n' "$1" "$2" "$3"
      ;;
  esac
}

# Runs a command: sets out, err, status.
run() {
  status=0
  "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
  out=$(cat "$scratch/out")
  err=$(cat "$scratch/err")
}

# The report is right and nothing but the report: is_sound WHAT
is_sound() {
  ok "$1: exit status" 0 "$status"
  ok "$1: standard output" "$sound_report" "$out"
  ok "$1: standard error" "no findings; 1 manifest in 1 file" "$err"
}

archive() {
  find "$scratch/cache" -name "*.$1" -type f 2>/dev/null
}

await_training() {
  seconds=0
  while [ $seconds -lt 60 ]; do
    if [ -n "$(archive jsa)$(archive aot)" ] && [ -z "$(find "$scratch/cache" -name '*.lock')" ]; then
      return
    fi
    sleep 1
    seconds=$((seconds + 1))
  done
}

# An installed klint, in a folder with a space in its name. The checkout builds the jar.
mkdir -p "$scratch/an install/lib" "$scratch/work/sub"
run env KLINT_WARM_UP=no "$root/klint" --version
ok "a checkout builds its jar" 0 "$status"
contains "a checkout tells its version" "klint " "$out"
cp "$root/klint" "$scratch/an install/klint"
cp "$root/cli/target/launcher/klint.jar" "$scratch/an install/lib/klint.jar"
klint="$scratch/an install/klint"
cd "$scratch/work" || exit 2
printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: green\n' >sound.yaml
cp sound.yaml sub/sound.yaml
printf 'kind: [\n' >faulty.yaml

export KLINT_WARM_UP=no
run "$klint" --format json sound.yaml
sound_report=$out
is_sound "without an archive"
contains "JSON is printed" '"verdict": "accepted"' "$out"
run "$klint" faulty.yaml
ok "findings" 1 "$status"
run "$klint" gone.yaml
ok "missing file" 2 "$status"
run sh -c '"$0" - <sound.yaml' "$klint"
ok "standard input" 0 "$status"

# Ways to the script.
ln -s "$klint" "$scratch/link"
ln -s link "$scratch/link-to-link"
run "$scratch/link-to-link" --format json sound.yaml
is_sound "through links"
run env PATH="$scratch/an install:$PATH" klint --format json sound.yaml
is_sound "found in PATH"
cd "$scratch/an install" || exit 2
run ./klint --version
ok "from its own folder" 0 "$status"
cd "$scratch/work/sub" || exit 2
run "../../an install/klint" --format json sound.yaml
is_sound "by a relative path"
cd "$scratch/work" || exit 2
run sh "$klint" --format json sound.yaml
is_sound "given to sh"
mv "$scratch/an install/lib/klint.jar" "$scratch/klint.jar.away"
run "$klint" sound.yaml
ok "no jar" 2 "$status"
contains "no jar is told" "klint.jar is missing" "$err"
mv "$scratch/klint.jar.away" "$scratch/an install/lib/klint.jar"

# Finding Java.
mkdir "$scratch/nojava"
for program in sh readlink wc cat dirname; do
  ln -s "$(command -v $program)" "$scratch/nojava/$program"
done
java=$(command -v java || echo "${JAVA_HOME:-}/bin/java")
java_home=${JAVA_HOME:-}
[ -n "$java_home" ] && [ -x "$java_home/bin/java" ] || java_home=$(dirname "$(dirname "$(readlink -f "$java")")")
run env -u JAVA_HOME PATH="$scratch/nojava" "$klint" sound.yaml
ok "no Java" 2 "$status"
ok "no Java is told" "klint: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME" "$err"
run env JAVA_HOME="$java_home" PATH="$scratch/nojava" "$klint" --format json sound.yaml
is_sound "Java by JAVA_HOME alone"
run env JAVA_HOME=/nowhere PATH="$java_home/bin:$PATH" "$klint" --format json sound.yaml
is_sound "a JAVA_HOME that leads nowhere"
run env -u JAVA_HOME PATH="$java_home/bin:$real_path" "$klint" --format json sound.yaml
is_sound "Java by PATH"
mkdir -p "$scratch/old/bin" "$scratch/bare/bin"
printf '#!/bin/sh\necho run >&2\n' >"$scratch/old/bin/java"
chmod +x "$scratch/old/bin/java"
printf 'JAVA_VERSION="11.0.2"\n' >"$scratch/old/release"
run env JAVA_HOME="$scratch/old" "$klint" sound.yaml
ok "an old Java" 2 "$status"
contains "an old Java is told" "needs Java 17 or newer, but $scratch/old/bin/java is 11.0.2" "$err"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$java_home/bin/java" >"$scratch/bare/bin/java"
chmod +x "$scratch/bare/bin/java"
run env JAVA_HOME="$scratch/bare" "$klint" --format json sound.yaml
is_sound "a Java without a release file"
run env KLINT_JAVA_OPTS="-Xmx64m -Dx=y" "$klint" --format json sound.yaml
is_sound "options for Java"

# Archives.
run "$klint" --warm-up
ok "warm-up" 0 "$status"
ok "warm-up leaves standard output alone" "" "$out"
file=$(archive jsa)$(archive aot)
ok "warm-up makes an archive" yes "$([ -s "$file" ] && echo yes)"
ok "warm-up leaves no lock" "" "$(find "$scratch/cache" -name '*.lock' -o -name '*.config')"
run "$klint" --format json sound.yaml
is_sound "with an archive"
contains "the archive is used" "$file" "$(sh -x "$klint" --version 2>&1 | grep "^+ exec")"
size=$(wc -c <"$file")
for bytes in 0 100 5000 100000 $((size / 2)) $((size - 10)); do
  cp -f "$file" "$scratch/whole"
  head -c "$bytes" "$scratch/whole" >"$scratch/cut"
  mv -f "$scratch/cut" "$file"
  run "$klint" --format json sound.yaml
  is_sound "an archive cut off at $bytes bytes"
  mv -f "$scratch/whole" "$file"
done
head -c "$size" /dev/urandom >"$scratch/noise"
cp -f "$file" "$scratch/whole"
mv -f "$scratch/noise" "$file"
run "$klint" --format json sound.yaml
is_sound "an archive that is noise"
mv -f "$scratch/whole" "$file"
touch "$scratch/an install/lib/klint.jar"
run "$klint" --format json sound.yaml
is_sound "a jar newer than its archive"
find "$scratch/cache" -type f -delete
mkdir -p "$scratch/ro"
chmod a-w "$scratch/ro"
run env XDG_CACHE_HOME="$scratch/ro/cache" "$klint" --format json sound.yaml
is_sound "a cache that cannot be written"
run env XDG_CACHE_HOME=relative "$klint" --format json sound.yaml
is_sound "a cache path that is not absolute"
run env -u HOME -u XDG_CACHE_HOME "$klint" --format json sound.yaml
is_sound "no HOME"
run env -u HOME -u XDG_CACHE_HOME "$klint" --warm-up
ok "warm-up without a place" 2 "$status"
run env -u KLINT_WARM_UP CI=true "$klint" --format json sound.yaml
is_sound "in CI"
sleep 1
ok "no archive is made in CI" "" "$(archive jsa)$(archive aot)"
unset KLINT_WARM_UP
run "$klint" --format json sound.yaml
is_sound "the first run"
for i in 1 2 3; do
  "$klint" sound.yaml >/dev/null 2>&1 &
done
wait
await_training
ok "the first run has one archive made" 1 "$(printf '%s\n' "$(archive jsa)$(archive aot)" | grep -c .)"
run "$klint" --format json sound.yaml
is_sound "the run after it"
export KLINT_WARM_UP=no

# A reader that goes away.
ok "a closed pipe is quiet" "" "$({ "$klint" check --help | head -n 1 >/dev/null; } 2>&1)"

# Building.
if command -v mvn >/dev/null; then
  touch "$root/cli/src/main/java/dev/klint/cli/Main.java"
  "$root/klint" --version >"$scratch/one" 2>&1 &
  "$root/klint" --version >"$scratch/two" 2>&1
  wait
  ok "of two at once one builds" 1 "$(cat "$scratch/one" "$scratch/two" | grep -c 'building klint')"
  ok "of two at once both run" 2 "$(cat "$scratch/one" "$scratch/two" | grep -c '^klint [0-9]')"
  run "$root/klint" --version
  ok "nothing is built twice" "" "$err"
  mkdir "$root/cli/target/launcher/lock"
  echo 999999 >"$root/cli/target/launcher/lock/owner"
  touch "$root/cli/src/main/java/dev/klint/cli/Main.java"
  run "$root/klint" --version
  ok "a lock left behind is taken away" 0 "$status"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
