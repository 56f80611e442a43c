#!/bin/sh
# ask.sh QUERY_FILE [VARIABLES_JSON]: sends a documented query. Needs curl and jq.
set -eu
: "${GAINSAY_URL:=http://127.0.0.1:4000/graphql}"
variables=${2:-}
[ -n "$variables" ] || variables='{}'
body=$(jq -n --rawfile query "$1" --argjson variables "$variables" '{query: $query, variables: $variables}')
printf '%s' "$body" | curl --silent --show-error --fail-with-body "$GAINSAY_URL" \
  -H 'content-type: application/json' ${GAINSAY_API_KEY:+-H "authorization: Bearer $GAINSAY_API_KEY"} --data-binary @-
