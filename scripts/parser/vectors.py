"""Word vectors: skip-gram vectors from raw text, saved as a Stanza pretrain file."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from gensim.models import Word2Vec
from gensim.models.word2vec import LineSentence
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab

from scripts.parser.corpus import read_corpus

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class VectorSettings:
    """What the vectors look like. A narrow window makes them syntactic rather than topical."""

    dimensions: int = 64
    window: int = 3
    minimum_count: int = 5
    words: int = 45_000
    epochs: int = 8
    negative: int = 8
    seed: int = 7


def write_sentences(corpus: Path, out: Path) -> int:
    """Write the corpus one tokenised sentence a line, each sentence once, and return their number.

    Boilerplate (credit lines, appeals to subscribe) is repeated thousands of times in scraped news and would bend
    the vectors, so repeats are dropped.
    """
    seen: set[int] = set()
    with out.open("w", encoding="utf-8") as lines:
        for tokens in read_corpus(corpus):
            line = " ".join(tokens)
            if (key := hash(line)) not in seen:
                seen.add(key)
                lines.write(line + "\n")
    return len(seen)


def train_vectors(sentences: Path, settings: VectorSettings) -> tuple[list[str], np.ndarray]:
    """Train skip-gram vectors; return the words, most frequent first, and their vectors with unit average norm."""
    model = Word2Vec(
        LineSentence(str(sentences)),
        vector_size=settings.dimensions,
        window=settings.window,
        min_count=settings.minimum_count,
        sg=1,
        negative=settings.negative,
        epochs=settings.epochs,
        max_final_vocab=settings.words,
        seed=settings.seed,
        workers=1,  # more threads would make the result depend on their timing
    )
    words = list(model.wv.index_to_key)[: settings.words]
    vectors = np.asarray(model.wv.vectors[: len(words)], dtype=np.float32)
    scale = np.sqrt(settings.dimensions) / np.linalg.norm(vectors, axis=1).mean()
    return words, (vectors * scale).astype(np.float32)


def save_pretrain(words: list[str], vectors: np.ndarray, out: Path) -> None:
    """Save as a Stanza pretrain file: four reserved rows first, of which unknown words get the rare words' mean."""
    reserved = np.zeros((4, vectors.shape[1]), dtype=np.float32)
    reserved[1] = vectors[len(words) // 2 :].mean(axis=0)
    pretrain = Pretrain(filename=str(out), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words)
    pretrain._emb = torch.from_numpy(np.concatenate([reserved, vectors]))
    pretrain.save(str(out))
    logger.info("%d vectors of %d dimensions in %s", len(words), vectors.shape[1], out)
