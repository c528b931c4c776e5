#!/usr/bin/env bash
# Builds, checks and tests everything, as CI does. Ends with the line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

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

echo "== Checking the format"
dotnet format whitespace OperationsCase.sln --no-restore --verify-no-changes || fail "The format differs. Run: dotnet format OperationsCase.sln"

echo "== Checking that database/sqlite is what database/tables says"
dotnet run --project build/Schema --no-build -- database --check || fail "The schema twins differ. Run: dotnet run --project build/Schema -- database"

echo "== Testing"
log=$(mktemp)
outcome=0

run() {
  "$@" -v quiet --logger "console;verbosity=minimal" 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || outcome=1
}

# The application's tests in two halves beside each other, since each takes one core; whatever is not in the first is in the second.
run_on_sqlite() {
  local half="OperationsCase.Tests.Access OperationsCase.Tests.Audit OperationsCase.Tests.BadInput OperationsCase.Tests.Seizures" these="" others=""
  for room in $half; do
    these="$these${these:+|}FullyQualifiedName~$room."
    others="$others${others:+&}FullyQualifiedName!~$room."
  done
  first=$(mktemp)
  { dotnet test tests/OperationsCase.Tests --no-build --filter "$these" -v quiet --logger "console;verbosity=minimal" >"$first" 2>&1; echo "ended with $?" >>"$first"; } &
  run dotnet test tests/OperationsCase.Tests --no-build --filter "$others"
  run dotnet test tests/OperationsCase.Database.Tests --no-build
  run dotnet test tests/OperationsCase.Statute.Tests --no-build
  wait
  tee -a "$log" <"$first"
  grep -q "^ended with 0$" "$first" || outcome=1
  rm -f "$first"
  run dotnet test tests/OperationsCase.Browser.Tests --no-build
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
rm -f "$log"

if [ "$((passed + failed))" -eq 0 ]; then
  echo "No test ran."
  outcome=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$outcome" -eq 0 ] && [ "$failed" -eq 0 ]
