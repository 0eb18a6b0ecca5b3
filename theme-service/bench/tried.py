#!/usr/bin/env python3
"""What else could put codes into themes, on the conversations beside the tests. Needs numpy.

  bench/tried.py

For each way: adjusted Rand index against people's themes (AutSPACEs) or topics (QMSum), and how many themes it made.
The first row is what the service does, computed again here; the Java test prints the same figures.
"""
import base64, collections, glob, gzip, json, os, re
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = sorted(glob.glob(os.path.join(HERE, "../src/test/resources/bench/*.codes.json.gz")))


def ari(gold, pred):
    two = lambda counts: sum(n * (n - 1) / 2 for n in counts.values())
    both, a, b = two(collections.Counter(zip(gold, pred))), two(collections.Counter(gold)), two(collections.Counter(pred))
    expected, most = a * b / (len(gold) * (len(gold) - 1) / 2), (a + b) / 2
    return (both - expected) / (most - expected) if most != expected else 1.0


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=-1, keepdims=True), 1e-12)


def read(file):
    study = json.load(gzip.open(file))
    centres = unit(np.array([np.frombuffer(base64.b64decode(c["centre"]["values"]), "<f4") for c in study["codes"]], float))
    return study, centres, np.array([max(1, c["incidents"]) for c in study["codes"]], float)


def likeness(centres, w, centred=True):
    rest = centres - np.average(centres, axis=0, weights=w) if centred else centres
    rest = unit(rest)
    return rest @ rest.T


def spread(s, w):
    i, j = np.triu_indices(len(w), 1)
    mean = np.average(s[i, j], weights=w[i] * w[j])
    return mean, np.sqrt(np.average((s[i, j] - mean) ** 2, weights=w[i] * w[j]))


def agglomerate(d, w, link):
    """All cuts of a dendrogram: number of groups -> groups, and the heights of the merges."""
    n = len(d); d = d.copy(); np.fill_diagonal(d, np.inf); w = w.copy(); z = np.arange(n); cuts = {n: z.copy()}; heights = []
    for k in range(n - 1, 0, -1):
        i, j = sorted(divmod(int(np.argmin(d)), n)); heights.append(d[i, j])
        new = (w[i] * d[i] + w[j] * d[j]) / (w[i] + w[j]) if link == "average" else \
            ((w[i] + w) * d[i] + (w[j] + w) * d[j] - w * d[i, j]) / (w[i] + w[j] + w)
        new[~np.isfinite(d[i]) | ~np.isfinite(d[j])] = np.inf
        d[i] = d[:, i] = new; d[i, i] = np.inf; d[j] = d[:, j] = np.inf; w[i] += w[j]; z[z == j] = i
        cuts[k] = np.unique(z, return_inverse=True)[1]
    return cuts, heights


def improve(q, z):
    """Single moves, then the best merge, for as long as pairs inside groups pull more."""
    while True:
        again = True
        while again:
            again = False
            for i in range(len(q)):
                gain = np.bincount(z, weights=q[i], minlength=len(q)); best = int(np.argmax(gain))
                if gain[best] > gain[z[i]] + 1e-9:
                    z[i] = best; again = True
        z = np.unique(z, return_inverse=True)[1]; p = np.eye(z.max() + 1)[z]; m = p.T @ q @ p; np.fill_diagonal(m, -1)
        if m.max() <= 1e-9:
            return z
        a, b = divmod(int(m.argmax()), len(m)); z[z == b] = a


def without_the_lightest(s, w, z):
    while z.max() > 0:
        weights = np.bincount(z, weights=w); k = int(np.argmin(weights))
        if weights[k] >= w.mean():
            break
        near = [np.average(s[np.ix_(z == k, z == o)], weights=np.outer(w[z == k], w[z == o])) if o != k else -9 for o in range(len(weights))]
        z = np.unique(np.where(z == k, int(np.argmax(near)), z), return_inverse=True)[1]
    return z


def correlation(deviations, centred=True, polish=True):
    def way(centres, w):
        s = likeness(centres, w, centred); mean, deviation = spread(s, w); threshold = mean + deviations * deviation
        cuts, heights = agglomerate(1 - s, w, "average"); z = cuts[len(w) - sum(h < 1 - threshold for h in heights)]
        if not polish:
            return z
        q = (s - threshold) * np.outer(w, w); np.fill_diagonal(q, 0)
        return without_the_lightest(s, w, improve(q, z.copy()))
    return way


def neighbours(s, w, k):
    a = np.zeros_like(s); t = s.copy(); np.fill_diagonal(t, -9)
    for i in range(len(s)):
        near = np.argsort(-t[i], kind="stable")[:k]; a[i, near] = np.maximum(t[i, near], 0)
    return (a + a.T) * np.sqrt(np.outer(w, w))


def modularity_matrix(a):
    degree = a.sum(1); q = a - np.outer(degree, degree) / max(a.sum(), 1e-12); np.fill_diagonal(q, 0)
    return q


def modular(link):
    def way(centres, w):
        s = likeness(centres, w); q = modularity_matrix(neighbours(s, w, max(2, round(np.log2(len(w))))))
        d = 1 - s if link == "average" else (1 - s) * np.outer(w, w) / np.add.outer(w, w)
        cuts, _ = agglomerate(d, w, link)
        score = lambda z: sum(q[np.ix_(z == g, z == g)].sum() for g in set(z))
        return cuts[max((k for k in cuts if 2 <= k <= 16), key=lambda k: (round(score(cuts[k]), 9), -k))]
    return way


def communities(centres, w):
    s = likeness(centres, w); q = modularity_matrix(neighbours(s, w, max(2, round(np.log2(len(w))))))
    return improve(q, np.arange(len(w)))


def told(number):
    def way(centres, w):
        cuts, _ = agglomerate(1 - likeness(centres, w), w, "average")
        return cuts[min(number, len(w))]
    return way


WAYS = {
    "what the service does (0.67)": correlation(0.67), "  threshold 0.25": correlation(0.25), "  threshold 0.5": correlation(0.5),
    "  threshold 0.75": correlation(0.75), "  threshold 1.0": correlation(1.0), "  without taking the mean away": correlation(0.67, centred=False),
    "  average linkage only": correlation(0.67, polish=False), "average linkage, cut by modularity": modular("average"),
    "Ward, cut by modularity": modular("ward"), "neighbour graph, modularity": communities, "average linkage, told 8": told(8),
    "every code a theme": lambda centres, w: np.arange(len(w)), "one theme": lambda centres, w: np.zeros(len(w), int),
}

if __name__ == "__main__":
    studies = [(os.path.basename(f).split(".")[0], *read(f)) for f in FILES]
    print(f"{'':36s}" + "".join(f"{re.sub('autspaces-..-|qmsum-', '', n)[:10]:>11s}" for n, *_ in studies) + "   focus groups  meetings")
    for name, way in WAYS.items():
        row = []
        for _, study, centres, w in studies:
            place = {c["code"]: i for i, c in enumerate(study["codes"])}; z = way(centres, w)
            found = [int(z[place[t["code"]]]) if t["code"] in place else -1 - i for i, t in enumerate(study["coded"])]
            row.append((ari([t["theme"] for t in study["coded"]], found), len(set(z))))
        group = lambda start: np.mean([a for (a, _), (n, *_) in zip(row, studies) if n.startswith(start)])
        print(f"{name:36s}" + "".join(f"{a:8.3f}/{k:<2d}" for a, k in row) + f"   {group('autspaces'):12.3f}  {group('qmsum'):8.3f}")
