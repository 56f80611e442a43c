"""Recover float weights from an int8 ONNX file of ours, as a start for further training.

Where the float weights of MiniLM-L6 round to the same int8 value they are kept; else the dequantised value is taken.
usage: weights_from_onnx.py reader|nli MODEL_int8.onnx OUT     OUT: a .pt file for reader, a folder for nli
"""
import sys

import onnx
import torch
from onnx import numpy_helper


def recover(model, path):
    """A state dict for `model` with every weight that the ONNX file at `path` holds, and the names it does not hold."""
    graph = onnx.load(path).graph
    arrays = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    state = model.state_dict()
    prefix = 'm.' if any(name.startswith('m.') for name in arrays) else ''
    named = lambda name: name.removeprefix(prefix)
    found = {}

    def dequantised(name):
        q, scale, zero = arrays[name + '_quantized'], arrays[name + '_scale'], arrays[name + '_zero_point']
        return (q.float() - zero.float()) * scale

    for name, value in arrays.items():
        if named(name) in state and state[named(name)].shape == value.shape:
            found[named(name)] = value
        bare = name.removesuffix('_quantized')
        if bare.endswith('embeddings.weight') and name.endswith('_quantized'):
            value, base = dequantised(bare), state[named(bare)]
            near = (base - value).abs() <= arrays[bare + '_scale'] / 2 + 1e-6
            found[named(bare)] = torch.where(near, base, value)
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            path_of = node.name.removeprefix('/').removesuffix('_quant').removesuffix('/Gemm_MatMul').removesuffix('/MatMul')
            module = named(path_of.replace('/', '.'))
            if module + '.weight' in state:
                found[module + '.weight'] = dequantised(node.input[1].removesuffix('_quantized')).T.contiguous()
    return {**state, **found}, [n for n in state if n not in found]


def main():
    kind, path, out = sys.argv[1:4]
    if kind == 'reader':
        from train_reader import Reader
        state, missing = recover(Reader(), path)
        torch.save(state, out)
    else:
        from transformers import AutoModelForSequenceClassification, AutoTokenizer
        from train_reader import BASE
        model = AutoModelForSequenceClassification.from_pretrained(BASE, num_labels=3)
        state, missing = recover(model, path)
        model.load_state_dict(state)
        model.save_pretrained(out)
        AutoTokenizer.from_pretrained(BASE).save_pretrained(out)
    print('not in the file:', missing)


if __name__ == '__main__':
    main()
