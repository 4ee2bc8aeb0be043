#!/bin/sh
# Keeps the figures of a survey beside other reports, as a spreadsheet. curl, nothing else.
#
#   export TENWARD_URL=https://tenward.example
#   export TENWARD_TOKEN=tnw_...      made on the page /integrations, with surveys:read and results:read
#   examples/figures.sh SURVEY figures.csv
set -eu
: "${TENWARD_URL:?}" "${TENWARD_TOKEN:?}"
survey=$1
file=$2

# The token comes by standard input: what stands on a command line can be read by everybody on this computer.
call() {
  printf 'header = "Authorization: Bearer %s"\n' "$TENWARD_TOKEN" |
    curl --config - --silent --show-error --fail-with-body --retry 3 --max-time 60 "$@"
}

# Whoever keeps the ETag gets 304 and no body while nothing has changed. Ask every few minutes, not every second.
status=$(call --etag-save "$file.etag" --etag-compare "$file.etag" \
  --output "$file.survey" --write-out '%{http_code}' "$TENWARD_URL/api/surveys/$survey")
if [ "$status" = 304 ] && [ -s "$file" ]; then
  echo "Nothing has changed."
  exit 0
fi
if ! grep -q '"resultsReady":true' "$file.survey"; then
  echo "There are no results yet."
  exit 0
fi
call --output "$file" "$TENWARD_URL/api/surveys/$survey/downloads/figures"
echo "$(wc -l < "$file") lines are in $file."
