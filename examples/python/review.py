"""Confirms a disagreement: python review.py ID REASON"""

import sys

from gainsay_client import ask

outcome = ask("review-a-contradiction", {"id": sys.argv[1], "reason": sys.argv[2]})
outcome = outcome["confirmContradiction"]
if outcome["__typename"] != "ReviewResult":
    sys.exit(f"{outcome['code']}: {outcome['message']}")
print(f"{outcome['contradiction']['id']} is {outcome['contradiction']['status']}")
