#!/bin/sh
# watch.sh [CURSOR]: prints what is found, as server-sent events, until it is ended. CURSOR is that of the last event you had.
set -eu
: "${GAINSAY_URL:=http://127.0.0.1:4000/graphql}"
query=$(cat "$(dirname "$0")/../../docs/queries/contradiction-found.graphql")
body=$(jq -n --arg query "$query" --arg after "${1:-}" '{query: $query, variables: (if $after == "" then {} else {after: $after} end)}')
printf '%s' "$body" | curl --silent --show-error --no-buffer "$GAINSAY_URL" \
  -H 'accept: text/event-stream' -H 'content-type: application/json' \
  ${GAINSAY_API_KEY:+-H "authorization: Bearer $GAINSAY_API_KEY"} --data-binary @-
