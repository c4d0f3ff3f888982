"""Work in several processes side by side, in order, whatever becomes of the processes."""

from __future__ import annotations

import errno
import multiprocessing
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def side_by_side(
    work: Callable[[Task], Result], tasks: Sequence[Task], processes: int
) -> Generator[Result, None, None]:
    """What `work`, a function of a module, makes of each task, in their order; with one process in this one."""
    if processes <= 1:
        yield from map(work, tasks)
        return
    # Spawned, not forked: a forked engine with threads can hang, and Windows and macOS know nothing else.
    pool = ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_the_first
    )
    done = 0
    try:
        for result in pool.map(work, tasks):
            yield result
            done += 1
    except BrokenProcessPool:
        # The system took a process away, most likely for its memory: one alone needs less.
        yield from map(work, tasks[done:])
    except BaseException:
        # Interrupted: a process may wait for a lock that another took with it, and would never end by itself.
        for process in multiprocessing.active_children():
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def in_process_of_its_own(work: Callable[[Task], Result], task: Task) -> Result:
    """What `work`, a function of a module, makes of a task in a process that ends afterwards and frees its memory.

    Raise OSError where the system took the process away.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context, initializer=_leave_interrupts_to_the_first) as pool:
        try:
            return pool.submit(work, task).result()
        except BrokenProcessPool as error:
            raise OSError(errno.ENOMEM, "the system ended the process, most likely for want of memory") from error


def _leave_interrupts_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
