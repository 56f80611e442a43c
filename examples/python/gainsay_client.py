"""A session with the API: GAINSAY_URL is its address, GAINSAY_API_KEY a key where one is asked for."""

import os
from pathlib import Path

from gql import Client, gql
from gql.transport.httpx import HTTPXTransport

QUERIES = Path(__file__).resolve().parents[2] / "docs" / "queries"
URL = os.environ.get("GAINSAY_URL", "http://127.0.0.1:4000/graphql")
KEY = os.environ.get("GAINSAY_API_KEY")
HEADERS = {"authorization": f"Bearer {KEY}"} if KEY else {}


def text_of(name):
    """The documented query of this name."""
    return (QUERIES / f"{name}.graphql").read_text(encoding="utf-8")


def ask(name, variables=None):
    """Sends a documented query; errors are raised as gql.transport.exceptions.TransportQueryError."""
    with Client(transport=HTTPXTransport(url=URL, headers=HEADERS, timeout=120)) as session:
        return session.execute(gql(text_of(name)), variable_values=variables or {})
