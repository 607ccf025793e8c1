"""Times the signature functions of datatrove and text-dedup on the texts of standard input, a JSON line each: how many
megabytes of text one second of the processor takes in. Both are given words cut at white space, which is cheaper than the
tokenisers that they use."""

import importlib.metadata
import json
import sys
import time

import numpy
import xxhash


class WhiteSpace:
    """The cheapest of tokenisers."""

    def word_tokenize(self, text):
        return text.split()


def datatrove():
    """The signature stage with its defaults, from text to minima."""
    from datatrove.pipeline.dedup import minhash

    minhash.load_word_tokenizer = lambda language: WhiteSpace()
    minhash.MinhashDedupSignature._requires_dependencies = []
    stage = minhash.MinhashDedupSignature(output_folder="/dev/null")
    return lambda text: stage.get_signature(stage.get_shingles(text))


def text_dedup():
    """What text-dedup's `embed_func` computes: 240 permutations modulo a Mersenne prime over five-grams of words."""
    prime = numpy.uint64((1 << 61) - 1)
    random = numpy.random.RandomState(42)
    a = random.randint(1, int(prime), size=240, dtype=numpy.uint64)
    b = random.randint(0, int(prime), size=240, dtype=numpy.uint64)
    most = numpy.uint64((1 << 32) - 1)

    def embed(text):
        words = text.lower().split()
        grams = {" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))}
        hashes = numpy.array([xxhash.xxh32_intdigest(gram) for gram in grams], dtype=numpy.uint64)
        return ((hashes[:, None] * a + b) % prime & most).min(axis=0)

    return embed


def measure(texts, sign):
    for text in texts[:50]:
        sign(text)
    before = time.process_time()
    for text in texts:
        sign(text)
    seconds = time.process_time() - before
    return sum(len(text.encode()) for text in texts) / 1e6 / seconds


numpy.seterr(over="ignore")
TEXTS = [json.loads(line) for line in sys.stdin]
for system, version, make in (
    ("datatrove", importlib.metadata.version("datatrove"), datatrove),
    ("text-dedup-formula", None, text_dedup),
):
    try:
        print(json.dumps({"system": system, "version": version, "value": measure(TEXTS, make())}), flush=True)
    except Exception as failure:  # of whatever kind: the other one is measured all the same
        print(json.dumps({"system": system, "error": f"{type(failure).__name__}: {failure}"}), flush=True)
