"""Fine-tune the NLI cross-encoder on real pairs of news claims, mixed with sentence-pair data so that it forgets nothing.

A side of a real pair is worded as the product words it: "SPEAKER: text", or the bare text where the outlet speaks.
agreement → entailment, none → neutral, contradiction → contradiction; every pair is shown in both orders.

usage: train_judge.py PAIRS.jsonl POLNEAR_DIR NLI_TRAIN.jsonl --init DIR [--out DIR] [--folds K --oof FILE]
  --out    trains on the pairs whose split is "train" and saves the model; "calibration" stays unseen, to fit the combination on
  --folds  trains K models on the pairs whose split is not "dev", each on the articles of the other folds, and writes, in
           their order, each pair's out-of-fold probabilities, from which the combination of judges is fitted
needs: torch, transformers, numpy
"""
import argparse
import json
import random

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

LABEL = {'agreement': 0, 'none': 1, 'contradiction': 2, 'entailment': 0, 'neutral': 1}
# Left out: SICK (non-commercial) and the LDC news part, whose licences forbid shipping weights made from them.
UNSHIPPABLE = ('sick', 'semiauto_base_news', 'semiauto_news')


def texts(folder):
    found = {}
    for split in ('train', 'dev'):
        for line in open(f'{folder}/{split}.jsonl', encoding='utf8'):
            a = json.loads(line)
            if a.get('primary', True):
                found.setdefault(a['doc_id'], a['text'])
    return found


def worded(side, text):
    quote = text[side['doc']][side['start']:side['end']]
    # What stands behind a comma explains the speaker to a reader; an extractor would not give it.
    return f"{side['source'].split(',')[0]}: {quote}" if side.get('source') else quote


def auroc(scores, labels):
    order = sorted(zip(scores, labels))
    rank = total = 0
    for i, (_, y) in enumerate(order, 1):
        rank, total = rank + (i if y else 0), total + (1 if y else 0)
    return (rank - total * (total + 1) / 2) / max(total * (len(order) - total), 1)


def batches(rows, size, pool=24):
    """Batches of about equal length, in random order: little padding, which costs as much as words do."""
    parts = []
    for i in range(0, len(rows), size * pool):
        near = sorted(rows[i:i + size * pool], key=lambda row: len(row[0]) + len(row[1]))
        parts += [near[j:j + size] for j in range(0, len(near) - size + 1, size)]
    random.shuffle(parts)
    return parts


def train(rows, o, device):
    tok = AutoTokenizer.from_pretrained(o.init)
    model = AutoModelForSequenceClassification.from_pretrained(o.init).to(device).train()
    opt = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.01)
    steps, step = o.epochs * (len(rows) // o.batch), 0
    for _ in range(o.epochs):
        random.shuffle(rows)
        for part in batches(rows, o.batch):
            for g in opt.param_groups:
                g['lr'] = o.rate * min(1, (step + 1) / 50) * (1 - step / steps)
            x = tok([p for p, _, _ in part], [h for _, h, _ in part], padding=True, truncation=True, max_length=128, return_tensors='pt').to(device)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model(**x).logits
            loss = torch.nn.functional.cross_entropy(logits.float(), torch.tensor([y for _, _, y in part], device=device), label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            step += 1
            if step % 20 == 0:
                print(f'step {step}/{steps}, loss {loss.item():.3f}', flush=True)
    return model.eval(), tok


@torch.no_grad()
def probabilities(model, tok, pairs, device):
    """Mean of both orders: [entailment, neutral, contradiction]."""
    out = []
    for i in range(0, len(pairs), 32):
        part = pairs[i:i + 32]
        both = [tok([f(p) for p in part], [g(p) for p in part], padding=True, truncation=True, max_length=128, return_tensors='pt').to(device)
                for f, g in ((lambda p: p[0], lambda p: p[1]), (lambda p: p[1], lambda p: p[0]))]
        out += sum(model(**x).logits.float().softmax(-1) for x in both).div(2).tolist()
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument('pairs'); p.add_argument('polnear'); p.add_argument('nli'); p.add_argument('--init', required=True)
    p.add_argument('--out'); p.add_argument('--folds', type=int); p.add_argument('--oof'); p.add_argument('--epochs', type=int, default=4)
    p.add_argument('--rate', type=float, default=4e-5); p.add_argument('--batch', type=int, default=32); p.add_argument('--mix', type=float, default=2.0)
    p.add_argument('--repeat', type=int, default=1); p.add_argument('--threads', type=int, default=2); p.add_argument('--seed', type=int, default=0)
    o = p.parse_args()
    random.seed(o.seed); torch.manual_seed(o.seed); torch.set_num_threads(o.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    text = texts(o.polnear)
    pairs = [json.loads(line) for line in open(o.pairs, encoding='utf8')]
    sides = [(worded(x['a'], text), worded(x['b'], text)) for x in pairs]
    general = [json.loads(line) for line in open(o.nli, encoding='utf8')]
    general = [(r['premise'], r['hypothesis'], LABEL[r['label'].lower()]) for r in general if not r['source'].startswith(UNSHIPPABLE)]

    def rows(chosen):
        own = [(a, b, LABEL[pairs[i]['relation']]) for i in chosen for a, b in (sides[i], sides[i][::-1])] * o.repeat
        return own + random.sample(general, min(len(general), int(len(own) * o.mix)))

    if o.folds:
        group = {}
        find = lambda d: d if group.setdefault(d, d) == d else find(group[d])
        for x in pairs:  # articles that share a pair stay on one side
            group[find(x['a']['doc'])] = find(x['b']['doc'])
        roots = sorted({find(x['a']['doc']) for x in pairs if x['split'] != 'dev'})
        random.shuffle(roots)
        fold = {r: n % o.folds for n, r in enumerate(roots)}
        result = [None] * len(pairs)
        own = [i for i, x in enumerate(pairs) if x['split'] != 'dev']
        for k in range(o.folds):
            held = [i for i in own if fold[find(pairs[i]['a']['doc'])] == k]
            model, tok = train(rows([i for i in own if i not in set(held)]), o, device)
            for i, q in zip(held, probabilities(model, tok, [sides[i] for i in held], device)):
                result[i] = q
            print(f'fold {k}: {len(held)} pairs, AUROC {auroc([result[i][2] for i in held], [pairs[i]["relation"] == "contradiction" for i in held]):.3f}', flush=True)
        print(f'all: AUROC {auroc([result[i][2] for i in own], [pairs[i]["relation"] == "contradiction" for i in own]):.3f}')
        if o.oof:
            open(o.oof, 'w').write(''.join(json.dumps(dict(zip(('entailment', 'neutral', 'contradiction'), result[i]))) + '\n' for i in own))
    if o.out:
        model, tok = train(rows([i for i, x in enumerate(pairs) if x['split'] == 'train']), o, device)
        model.save_pretrained(o.out); tok.save_pretrained(o.out)
        for split in ('calibration', 'dev'):
            held = [i for i, x in enumerate(pairs) if x['split'] == split]
            q = probabilities(model, tok, [sides[i] for i in held], device)
            print(f'{split}: {len(held)} pairs, AUROC {auroc([x[2] for x in q], [pairs[i]["relation"] == "contradiction" for i in held]):.3f}')


if __name__ == '__main__':
    main()
