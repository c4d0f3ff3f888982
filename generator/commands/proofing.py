"""`exhibit check --site`: the built site, before it is published."""

from __future__ import annotations

from pathlib import Path

from generator.content.exhibition import FILE, read_exhibition
from generator.model.problem import Level, Location, Problem
from generator.pipeline import Progress
from generator.proof.proof import Proof, proof_read
from generator.site.project import Stopped


def proofs(content: Path, site: Path, progress: Progress) -> tuple[Proof, tuple[Problem, ...]]:
    """What is wrong with a site, and what its exhibition.yml leaves unsaid; Stopped where there is no site."""
    if not (site / "index.html").is_file():
        raise Stopped(f"there is no site in {site}; build it first, or name its folder: --site DIR")
    progress("proofing", 0, 1)
    return proof_read(site), _unstated(content / FILE)


def _unstated(file: Path) -> tuple[Problem, ...]:
    exhibition, _ = read_exhibition(file.read_bytes() if file.is_file() else None)
    if exhibition.rights:
        return ()
    message = "nothing says what readers may do with texts and pictures; write `rights: …`, in words or as an id"
    return (Problem(Location(FILE), Level.WARNING, "no-rights", message),)
