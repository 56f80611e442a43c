"""What counts as a fault: a status of 5xx, an answer of another shape, and an error that does not say what the caller did wrong.

Schemathesis' own check takes every error in an answer for a fault of the server, and a refusal of a generated id is none.
"""

import schemathesis


@schemathesis.check
def answers_or_refuses(ctx, response, case):
    assert response.status_code < 500, f"status {response.status_code}"
    body = response.json()
    assert "data" in body or "errors" in body, "neither data nor errors"
    for error in body.get("errors", []):
        code = error.get("extensions", {}).get("code")
        assert code is not None, f"an error without a code: {error['message']}"
        assert code != "INTERNAL_SERVER_ERROR", f"a fault of the server: {error}"
