#!/usr/bin/env bash
# Tries the hook of this checkout's last commit with the real pre-commit, in a scratch repository.
# Needs Python 3 with pip and a way to PyPI, git, a JDK and Maven. Writes only below a temporary folder.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME=$scratch/cache
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

passed=0
failed=0

# A virtual environment where Python can make one, else a plain folder.
install_pre_commit() {
  if python3 -m venv "$scratch/venv" >"$scratch/venv.log" 2>&1; then
    "$scratch/venv/bin/python" -m pip install -q pre-commit
    python=$scratch/venv/bin/python
  else
    python3 -m pip install -q --target "$scratch/packages" pre-commit
    export PYTHONPATH=$scratch/packages
    python=python3
  fi
}

# Runs the hook over all files of the scratch repository: hook EXPECTED-STATUS WHAT
hook() {
  local expected=$1 what=$2 status=0
  git add -A
  "$python" -m pre_commit run --all-files --verbose >"$scratch/output" 2>&1 || status=$?
  if [ "$status" -eq "$expected" ]; then
    passed=$((passed + 1))
    echo "ok: $what"
  else
    failed=$((failed + 1))
    echo "FAILED: $what: exit status $status instead of $expected"
    cat "$scratch/output"
  fi
}

# Asserts that the last run printed a line: says PATTERN WHAT
says() {
  if grep -q -- "$1" "$scratch/output"; then
    passed=$((passed + 1))
    echo "ok: $2"
  else
    failed=$((failed + 1))
    echo "FAILED: $2: no '$1' in"
    cat "$scratch/output"
  fi
}

install_pre_commit
mkdir "$scratch/work"
cd "$scratch/work"
git init -q .

printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: klint\n' \
  "$root" "$(git -C "$root" rev-parse HEAD)" >.pre-commit-config.yaml
hook 0 "a repository without manifests passes"

printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: green\n' >settings.yaml
hook 0 "sound manifests pass"

printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\ndata:\n  colour: green\n  colour: blue\n' >'two words.yaml'
hook 1 "a faulty manifest fails"
says '^two words.yaml:7:3: error: .* \[duplicate-key\]$' "the place of the fault is printed"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
