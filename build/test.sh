#!/usr/bin/env bash
# Builds, checks and tests everything, as CI does. Ends with the line "N passed, N failed, N skipped".
# With --only NAME it builds, and runs the tests that have NAME in their own name or in that of their fixture or folder, in every project.
set -uo pipefail
cd "$(dirname "$0")/.."

only=""
if [ $# -gt 0 ]; then
  if [ "$1" != "--only" ] || [ $# -ne 2 ] || [ -z "$2" ]; then
    echo "Use: build/test.sh, or build/test.sh --only NAME"
    exit 2
  fi
  only="$2"
fi

missing=0
if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0, then run this again."
  missing=1
fi
if ! command -v node >/dev/null || [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -lt 20 ]; then
  echo "Node.js 20 or newer is missing. Install it from https://nodejs.org or with your system's packages (nodejs and npm), then run this again."
  missing=1
fi
[ "$missing" -eq 0 ] || exit 1

# A page of compiled code that stays writable costs less time and memory; it protects a program that strangers reach, and no test is one.
export DOTNET_EnableWriteXorExecute=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

install_chromium() {
  local as=""
  [ "$(id -u)" -eq 0 ] || as="sudo -n"
  $as apt-get update -qq && $as apt-get install -y -qq --no-install-recommends chromium
}

if [ ! -x /usr/bin/chromium ]; then
  echo "== Installing Chromium for the browser tests"
  if command -v apt-get >/dev/null; then
    install_chromium >/dev/null 2>&1 || install_chromium >/dev/null 2>&1 || echo "Chromium could not be installed; the browser tests will say that they were skipped."
  else
    echo "There is no apt-get here. Install Chromium as /usr/bin/chromium, or the browser tests will say that they were skipped."
  fi
fi

fail() {
  echo "$1"
  echo "0 passed, 0 failed, 0 skipped"
  exit 1
}

echo "== Building"
dotnet build OperationsCase.sln -v quiet || fail "The build failed."

if [ -z "$only" ]; then
  echo "== Checking the format"
  dotnet format whitespace OperationsCase.sln --no-restore --verify-no-changes || fail "The format differs. Run: dotnet format OperationsCase.sln"

  echo "== Checking that database/sqlite is what database/tables says"
  dotnet run --project build/Schema --no-build -- database --check || fail "The schema twins differ. Run: dotnet run --project build/Schema -- database"
fi

# Less memory instead of more speed: young garbage is collected every 16 MB (in hexadecimal), the heap is kept dense, and no code is compiled
# twice to learn how it is used; and threads share two stores of native memory, in which SQLite keeps the records of tests.
export DOTNET_GCgen0size=1000000 DOTNET_GCConserveMemory=9 DOTNET_gcConcurrent=0 DOTNET_TieredPGO=0
export MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072

echo "== Testing"
outputs=$(mktemp -d)
log="$outputs/log"
outcome=0
export OPERATIONSCASE_TEST_USE="$outputs/use"
touch "$log" "$OPERATIONSCASE_TEST_USE"

named=""
if [ -n "$only" ]; then
  name=$(printf '%s' "$only" | sed 's/[\\()&|=!~]/\\&/g')
  named="(FullyQualifiedName~$name|Name~$name)"
fi

# What the variable "of" asks of a test, besides its name.
filters() {
  local all="$named${named:+${of:+&}}${of:-}"
  [ -z "$all" ] || printf '%s\n' --filter "$all"
}

run() {
  local filter=()
  mapfile -t filter < <(filters)
  "$@" ${filter[@]+"${filter[@]}"} -v quiet --logger "console;verbosity=minimal" 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || outcome=1
}

# Fixtures of one project run side by side by NUnit's own means; the other projects run one after the other beside the longest.
run_on_sqlite() {
  (
    log="$outputs/others"
    run dotnet test tests/OperationsCase.Statute.Tests --no-build
    run dotnet test tests/OperationsCase.GovUk.Tests --no-build
    run dotnet test tests/OperationsCase.Database.Tests --no-build
    run dotnet test tests/OperationsCase.Browser.Tests --no-build
    of="TestCategory=LargeText" run dotnet test tests/OperationsCase.Tests --no-build
    exit "$outcome"
  ) &
  local others=$!
  of="TestCategory!=LargeText" run dotnet test tests/OperationsCase.Tests --no-build
  wait "$others" || outcome=1
  cat "$outputs/others" >>"$log"
}

if [ -z "${OPERATIONSCASE_TEST_SQLSERVER:-}" ]; then
  echo "SQL Server: NOT RUN. OPERATIONSCASE_TEST_SQLSERVER is not set, so every table and statement was compiled as T-SQL and none was run on a server. Its half of the contract counts as skipped."
  run_on_sqlite
else
  echo "SQL Server: the whole suite runs on the server that OPERATIONSCASE_TEST_SQLSERVER names, in databases that it makes and drops, and then the application's tests again on SQLite."
  run dotnet test OperationsCase.sln --no-build
  run env -u OPERATIONSCASE_TEST_SQLSERVER dotnet test tests/OperationsCase.Tests --no-build
  run env -u OPERATIONSCASE_TEST_SQLSERVER dotnet test tests/OperationsCase.Browser.Tests --no-build
fi

sum() { grep -Eo "$1: +[0-9]+" "$log" | grep -Eo '[0-9]+' | awk '{ total += $1 } END { print total + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)

sort "$OPERATIONSCASE_TEST_USE"
if awk '$2 >= 1024 { much = 1 } END { exit !much }' "$OPERATIONSCASE_TEST_USE"; then
  echo "The tests of a project took 1 GB of memory or more at once, which is more than they should."
fi
rm -rf "$outputs"

if [ "$((passed + failed))" -eq 0 ]; then
  echo "${only:+No test has \"$only\" in its name. }No test ran."
  outcome=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$outcome" -eq 0 ] && [ "$failed" -eq 0 ]
