"""However long a run, it takes the memory of a short one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.scale.processes import quotes, watch

PEOPLE = ("रमा देवी", "सुरेश यादव", "कमला सिंह", "अजय मीणा", "फरहा नकवी")
PLACES = ("कोसी", "गंडक", "बागमती", "कमला", "महानंदा")
LEEWAY = 20 * 2**20  # bytes


def write_articles(path: Path, count: int) -> None:
    """Articles that differ in their words, as those of a newspaper do."""
    with path.open("w", encoding="utf-8") as handle:
        for number in range(count):
            person, place = PEOPLE[number % 5], PLACES[number // 5 % 5]
            text = (
                f"मंत्री {person} ने सोमवार को कहा कि {place} पर {number % 900} करोड़ का नया पुल दो साल में बन जाएगा। "
                f"उन्होंने बताया कि {number} परिवारों को मुआवजा मिला है।\n\n“हम किसी गांव को डूबने नहीं देंगे,” {person} ने कहा।"
            )
            handle.write(json.dumps({"doc_id": f"d{number}", "text": text}, ensure_ascii=False) + "\n")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="NOT TESTED: memory is read from /proc")
@pytest.mark.parametrize("jobs", [1, 2])
def test_memory_does_not_grow_with_the_run(tmp_path: Path, jobs: int) -> None:
    source, out = tmp_path / "in.jsonl", str(tmp_path / "out.jsonl")
    peaks = []
    for count in (2000, 20_000):
        write_articles(source, count)
        watched = watch(quotes("extract", str(source), "-q", "-o", out, "--parser", "none", "--jobs", str(jobs)))
        assert watched.code == 0
        peaks.append({process.role: process.peak for process in watched.processes.values()})
    assert ("extracts" in peaks[0]) == (jobs > 1)
    for role, peak in peaks[0].items():
        assert peaks[1][role] < peak + LEEWAY, f"{role}: {peak // 2**20} MiB grew to {peaks[1][role] // 2**20} MiB"
