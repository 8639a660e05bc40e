#!/usr/bin/env bash
# All tests of the page: page_all.sh PAGE.html [axe.js]. What only the page has, then the tests of the window that need no command
# line; a test that needs one is skipped and says so. Prints a line for each file and ends with 1 if one failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
page=$1 axe=${2:-}
failed=0
run() {
  local name=$1
  shift
  if python3 "$name" "$@" >"$page.$name.log" 2>&1; then
    echo "$name: $(tail -n 1 "$page.$name.log"), $(grep -o 'Ran .*' "$page.$name.log")"
    grep '^milliseconds' "$page.$name.log" || true
  else
    failed=1
    echo "$name: FAILED, see $page.$name.log"
    grep -E '^(FAIL|ERROR):' "$page.$name.log"
  fi
}
run page_test.py "$page" ${axe:+"$axe"}
for name in page_trouble_test.py page_letters_test.py window_test.py find_test.py keyboard_test.py presenting_test.py workshop_test.py tables_test.py; do run "$name" "$page"; done
exit $failed
