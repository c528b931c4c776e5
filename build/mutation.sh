#!/usr/bin/env bash
# Measures how many mutations of the law's reckoning the tests of it find. Takes half an hour; the result is committed as build/mutation.md.
# Needs the tool once: dotnet tool install dotnet-stryker --version 5.1.0 --tool-path build/bin/stryker
set -euo pipefail
cd "$(dirname "$0")/../tests/OperationsCase.Statute.Tests"
export OPERATIONSCASE_TEST_CASES_OVER=20 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
"${STRYKER:-../../build/bin/stryker/dotnet-stryker}" --project OperationsCase.Statute.csproj --reporter json --reporter cleartext --concurrency "$(nproc)" --output "${1:-../../build/bin/mutation}"
