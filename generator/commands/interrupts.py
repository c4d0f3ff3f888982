"""Ctrl-C ends a run wherever it reaches it.

Python raises an interrupt in whatever the program is doing, and where that can raise nothing, in a callback of the
garbage collection or one by which an import gives its lock back, it says `Exception ignored` and goes on as if nobody
had interrupted it. Then it has to be said again.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

# Seconds: by then the callback is over.
SOON = 0.05


def heed_interrupts() -> None:
    """From now on an interrupt that was ignored is repeated; all else that is ignored is said as before."""
    sys.unraisablehook = _repeat_interrupts


def _repeat_interrupts(ignored: UnraisableHookArgs) -> None:
    if not issubclass(ignored.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(ignored)
        return
    # Not at once: within the callback it would be ignored again.
    again = threading.Timer(SOON, _interrupt)
    again.daemon = True
    again.start()


def _interrupt() -> None:
    if sys.platform == "win32":
        _thread.interrupt_main()
    else:
        # What waits for the system wakes up only by a true signal.
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
