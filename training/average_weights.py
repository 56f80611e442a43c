"""Average the weights of models that were fine-tuned from one start: what they have in common stays, what each fitted too
closely weighs less (Wortsman et al. 2022, "Model soups").

usage: average_weights.py OUT SHARE=DIR…      e.g. average_weights.py out 0.7=second 0.3=first; the shares sum to 1
needs: torch, transformers, safetensors
"""
import os
import shutil
import sys

os.environ['HF_HUB_OFFLINE'] = '1'
from safetensors.torch import load_file
from transformers import AutoModelForSequenceClassification

out, *given = sys.argv[1:]
parts = [(float(share), folder) for share, folder in (one.split('=', 1) for one in given)]
if not parts or abs(sum(share for share, _ in parts) - 1) > 1e-6:
    sys.exit(__doc__)
states = [(share, load_file(f'{folder}/model.safetensors')) for share, folder in parts]
first = states[0][1]
mean = {name: sum(share * state[name] for share, state in states) if value.is_floating_point() else value for name, value in first.items()}
model = AutoModelForSequenceClassification.from_pretrained(parts[0][1])
model.load_state_dict(mean)
model.save_pretrained(out)
for name in ('tokenizer.json', 'tokenizer_config.json'):
    shutil.copy(f'{parts[0][1]}/{name}', out)
