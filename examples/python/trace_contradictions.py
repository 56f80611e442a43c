"""Who disagrees with whom, in what words: python trace_contradictions.py [ACTOR]"""

import sys

from gainsay_client import ask

for found in ask("trace", {"actor": sys.argv[1]} if sys.argv[1:] else {})["trace"]["nodes"]:
    print(f"{found['id']} {found['kind']}: {found['explanation']}")
    for side in found["evidence"]:
        who = ", ".join(each["actor"]["name"] for each in side["speakers"]) or "the outlet"
        print(f"  {who}: “{side['quote']['exact']}”")
