"""The workflow that publishes on GitHub Pages: what it runs is known, and may do no more than it must."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.commands.cli import main

FILE = Path(__file__).parents[1] / ".github" / "workflows" / "pages.yml"
TEXT = FILE.read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]


def test_every_action_is_github_s_own_and_named_by_a_commit() -> None:
    """With the version beside it, for people and for what proposes newer ones."""
    used = [line.strip().removeprefix("- ") for line in TEXT.splitlines() if "uses:" in line]
    assert len(used) == sum("uses" in step for step in STEPS) > 5
    assert [
        line for line in used if not re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    ] == []


def test_each_job_may_do_what_it_must() -> None:
    """Nothing by default; only what deploys may write, and it runs nothing of the repository."""
    assert WORKFLOW["permissions"] == {}
    assert JOBS["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert JOBS["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in JOBS["deploy"]["steps"] if "run" in step] == []
    assert all(job["timeout-minutes"] for job in JOBS.values())


def test_a_pull_request_deploys_nothing() -> None:
    """Whoever proposes a change does not publish it."""
    # YAML 1.1 takes the key `on` for true.
    assert set(WORKFLOW[True]) == {"push", "pull_request", "workflow_dispatch"}
    assert "github.event_name != 'pull_request'" in JOBS["deploy"]["if"]
    assert "github.ref == 'refs/heads/main'" in JOBS["deploy"]["if"]


def test_nothing_of_the_event_is_put_into_a_script() -> None:
    """Titles and branches that others choose would act there; scripts get what they need by their environment."""
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_no_other_host_is_named() -> None:
    """Packages come from where the reader's pip finds them."""
    assert "://" not in TEXT


@pytest.mark.parametrize("called", sorted(set(re.findall(r"exhibit (\w+)([^|\n]*)", TEXT))))
def test_the_program_knows_what_it_is_told(called: tuple[str, str]) -> None:
    """Commands and options of the workflow are the program's."""
    command = main.commands[called[0]]
    known = {option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts}
    assert set(re.findall(r"--[a-z-]+", called[1])) <= known
