"""Prints disagreements as they are found: python watch.py [CURSOR]"""

import json
import sys

import httpx
from httpx_sse import connect_sse

from gainsay_client import HEADERS, URL, text_of

variables = {"after": sys.argv[1]} if sys.argv[1:] else {}
body = {"query": text_of("contradiction-found"), "variables": variables}
with httpx.Client(timeout=None, headers=HEADERS) as client:
    with connect_sse(client, "POST", URL, json=body) as source:
        if source.response.status_code != 200:
            sys.exit(source.response.read().decode("utf-8"))
        for event in source.iter_sse():
            if event.event == "complete":
                break
            if event.event != "next":
                continue
            answer = json.loads(event.data)
            if "errors" in answer:
                sys.exit(answer["errors"][0]["message"])
            found = answer["data"]["contradictionFound"]
            told = (found["contradiction"] or {}).get("explanation", "")
            print(found["cursor"], found["change"], told, flush=True)
