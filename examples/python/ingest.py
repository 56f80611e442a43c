"""Adds an article: python ingest.py FILE TITLE"""

import sys
from pathlib import Path

from gainsay_client import ask

file, title = sys.argv[1:3]
content = Path(file).read_text(encoding="utf-8")
outcome = ask("ingest-article", {"input": {"text": content, "title": title}})["ingestArticle"]
if outcome["__typename"] != "IngestArticleResult":
    sys.exit(f"{outcome['code']}: {outcome['message']}")
print(f"{outcome['article']['id']}: {outcome['claimCount']} claims")
