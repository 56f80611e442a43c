"""Train the NLI cross-encoder of bare sentences further, so that what it says of contradiction is the same in both orders.

A pair is shown as its set has it (three classes) and, half the time, the other way round: there a contradiction is one still,
and of any other pair no more is known than that it is none, so that the loss is of "contradiction" against the two other classes together.

usage: train_sentences.py OUT MINUTES FILE… --init DIR     FILE: JSON Lines with premise, hypothesis, label, source
About 95 pairs/s on two cores (bfloat16 autocast). needs: torch, transformers
"""
import argparse
import json
import random
import time

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from train_judge import LABEL, UNSHIPPABLE, batches

CONTRADICTION = 2


def loss_of(logits, labels, turned):
    told = torch.nn.functional.cross_entropy(logits, labels, reduction='none', label_smoothing=0.05)
    chance = logits.log_softmax(-1)
    none = -torch.logsumexp(chance[:, :CONTRADICTION], -1)
    return torch.where(turned & (labels != CONTRADICTION), none, told).mean()


def read(path):
    rows = [json.loads(line) for line in open(path, encoding='utf8')]
    return [(r['premise'], r['hypothesis'], LABEL[r['label'].lower()]) for r in rows
            if not r.get('source', '').startswith(UNSHIPPABLE) and r['premise'].strip() and r['hypothesis'].strip()]


def main():
    p = argparse.ArgumentParser()
    p.add_argument('out'); p.add_argument('minutes', type=float); p.add_argument('files', nargs='+'); p.add_argument('--init', required=True)
    p.add_argument('--rate', type=float, default=5e-5); p.add_argument('--batch', type=int, default=64); p.add_argument('--turned', type=float, default=0.5)
    p.add_argument('--seed', type=int, default=0); p.add_argument('--threads', type=int, default=2)
    o = p.parse_args()
    random.seed(o.seed); torch.manual_seed(o.seed); torch.set_num_threads(o.threads)
    general = [row for path in o.files for row in read(path)]
    print(len(general), 'pairs', flush=True)
    tok = AutoTokenizer.from_pretrained(o.init)
    model = AutoModelForSequenceClassification.from_pretrained(o.init).train()
    opt = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.01)
    began, step, seen, mean = time.time(), 0, 0, None
    while True:
        rows = [(p, h, (y, False)) for p, h, y in general] + [(h, p, (y, True)) for p, h, y in general if random.random() < o.turned]
        random.shuffle(rows)
        for part in batches(rows, o.batch):
            progress = (time.time() - began) / (60 * o.minutes)
            if progress >= 1:
                model.save_pretrained(o.out); tok.save_pretrained(o.out)
                return
            for g in opt.param_groups:
                g['lr'] = o.rate * min(1, (step + 1) / 200) * (1 - progress)
            x = tok([p for p, _, _ in part], [h for _, h, _ in part], padding=True, truncation=True, max_length=128, return_tensors='pt')
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits = model(**x).logits
            loss = loss_of(logits.float(), torch.tensor([y for _, _, (y, _) in part]), torch.tensor([t for _, _, (_, t) in part]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            seen, step = seen + len(part), step + 1
            mean = loss.item() if mean is None else 0.99 * mean + 0.01 * loss.item()
            if step % 50 == 0:
                print(f'{seen} pairs, {seen / (time.time() - began):.0f}/s, loss {mean:.3f}, {progress:.0%}', flush=True)


if __name__ == '__main__':
    main()
