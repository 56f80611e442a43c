#!/usr/bin/env bash
# Throws generated operations at a running server: scripts/schemathesis.sh URL [EXAMPLES PER FIELD]
# Needs Python 3.10 with venv; schemathesis is installed into a folder of its own, SCHEMATHESIS_VENV (/tmp/gainsay-schemathesis).
# Let the server run on a graph that may be written to: mutations are called too. A key, where one is asked for, is GAINSAY_KEY.
set -euo pipefail
url=${1:?usage: scripts/schemathesis.sh http://127.0.0.1:4000/graphql [examples per field]}
examples=${2:-60}
venv=${SCHEMATHESIS_VENV:-/tmp/gainsay-schemathesis}
[ -x "$venv/bin/schemathesis" ] || { python3 -m venv "$venv" && "$venv/bin/pip" -q install 'schemathesis==4.32.5'; }
# Its own checks take a refusal of a made-up id for a fault: see schemathesis_checks.py.
here=$(cd "$(dirname "$0")" && pwd)
export SCHEMATHESIS_HOOKS=schemathesis_checks PYTHONPATH="$here"
exec "$venv/bin/schemathesis" run "$url" \
  --phases=fuzzing --max-examples="$examples" --checks=answers_or_refuses,status_code_conformance,content_type_conformance,response_schema_conformance \
  --continue-on-failure --request-timeout=60 --workers=2 --suppress-health-check=all \
  ${GAINSAY_KEY:+-H "Authorization: Bearer $GAINSAY_KEY"}
