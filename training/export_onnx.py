"""Export a trained model to ONNX and quantise it to int8 (dynamic, per channel, 7 bits so that products of 8-bit numbers do not
saturate), then compare both on random input.

usage: export_onnx.py nli|reader IN OUT
needs: torch, transformers, onnx, onnxruntime
"""
import json
import os
import shutil
import sys

os.environ['HF_HUB_OFFLINE'] = '1'
import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModelForSequenceClassification, AutoTokenizer

kind, source, out = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
tok = AutoTokenizer.from_pretrained(source)
if kind == 'nli':
    model = AutoModelForSequenceClassification.from_pretrained(source, attn_implementation='eager').eval()
    inputs, outputs = ['input_ids', 'attention_mask', 'token_type_ids'], ['logits']

    class Logits(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.m = model

        def forward(self, a, b, c):
            return self.m(input_ids=a, attention_mask=b, token_type_ids=c).logits

    wrapped = Logits()
else:
    from train_reader import ATTRIBUTION, ENTITY, Reader
    reader = Reader()
    reader.load_state_dict(torch.load(source + '/reader.pt', map_location='cpu'))
    reader.eval()
    inputs, outputs = ['input_ids', 'attention_mask'], ['attribution', 'entity']

    class Tags(torch.nn.Module):
        """Without the links: they shape the encoder in training; the linker of src/extract does not need them."""

        def __init__(self):
            super().__init__()
            self.reader = reader

        def forward(self, a, b):
            return self.reader(a, b)[:2]

    wrapped = Tags()
    json.dump({'attr': ATTRIBUTION, 'ner': ENTITY}, open(out + '/labels.json', 'w'))
x = tok(['The mayor said the bridge would open.'], ['No plans exist.'] if kind == 'nli' else None, return_tensors='pt')
axes = {n: {0: 'batch', 1: 'tokens'} for n in inputs}
axes |= {'logits': {0: 'batch'}} if kind == 'nli' else {'attribution': {0: 'batch', 1: 'tokens'}, 'entity': {0: 'batch', 1: 'tokens'}}
torch.onnx.export(wrapped, tuple(x[n] for n in inputs), out + '/model.onnx', input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
quantize_dynamic(out + '/model.onnx', out + '/model_int8.onnx', weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
for name in ('tokenizer.json', 'tokenizer_config.json'):
    shutil.copy(f'{source}/{name}', out)
ids = np.random.default_rng(0).integers(1000, 20000, (4, 32))
feed = {'input_ids': ids, 'attention_mask': np.ones_like(ids)} | ({'token_type_ids': np.zeros_like(ids)} if kind == 'nli' else {})
full, small = [onnxruntime.InferenceSession(f'{out}/{f}.onnx').run(None, feed) for f in ('model', 'model_int8')]
print('largest difference', [float(np.abs(p - q).max()) for p, q in zip(full, small)])
print('same class', [float((p.argmax(-1) == q.argmax(-1)).mean()) for p, q in zip(full, small)][:2])
print({f: os.path.getsize(f'{out}/{f}.onnx') for f in ('model', 'model_int8')})
