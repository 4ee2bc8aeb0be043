#!/bin/sh
# Downloads the figures of a survey as a spreadsheet. Needs only curl.
#
#   export TENWARD_URL=https://tenward.example
#   export TENWARD_TOKEN=tnw_...      created on the page /settings/tools, with surveys:read and results:read
#   examples/figures.sh SURVEY figures.csv
set -eu
: "${TENWARD_URL:?}" "${TENWARD_TOKEN:?}"
survey=$1
file=$2

# Pass the token on standard input: everyone on this computer can read a command line.
call() {
  printf 'header = "Authorization: Bearer %s"\n' "$TENWARD_TOKEN" |
    curl --config - --silent --show-error --fail-with-body --retry 3 --max-time 60 "$@"
}

# With the ETag of the last answer, curl gets 304 and no body if nothing has changed. Ask every few minutes, not every second.
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
echo "$(wc -l < "$file") lines written to $file."
