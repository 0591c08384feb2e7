"""A process that makes calls under a shared budget, against a server that is a file, and dies at random.

With a clock in a file, time passes when a worker waits, and never while a call is on its way to the server.
"""

from __future__ import annotations

import fcntl
import os
import random
import signal
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from psa_fleet import CallBudget, RateLimit, RateLimitWindow
from psa_fleet._base import clock


class SharedClock(clock.Clock):
    """Clock in a file."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("r+b", buffering=0)

    def monotonic(self) -> float:
        return float(struct.unpack("d", os.pread(self._file.fileno(), 8, 0))[0])

    @contextmanager
    def standing(self) -> Iterator[None]:
        fcntl.flock(self._file, fcntl.LOCK_SH)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def pass_until(self, then: float) -> None:
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            if then > self.monotonic():
                os.pwrite(self._file.fileno(), struct.pack("d", then), 0)
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)


def main(where: str, clock_file: str, log: Path, seed: int, count: int, day: int, burst: int) -> None:
    shared = SharedClock(Path(clock_file))
    clock.clock = shared
    chance = random.Random(seed)
    limits = RateLimit(RateLimitWindow(day, None), RateLimitWindow(burst, None))

    def dies() -> None:
        if chance.random() < 0.01:
            os.kill(os.getpid(), signal.SIGKILL)

    budget = CallBudget(where, reserve=0.0).of("account")
    with log.open("a", encoding="ascii", buffering=1) as server:
        for number in range(count):
            token = f"{seed}-{number}"
            while True:
                with shared.standing():
                    now = shared.monotonic()
                    wait = budget.take(token)
                    dies()
                    if not wait:
                        server.write(f"{shared.monotonic()!r} {token}\n")
                if not wait:
                    break
                shared.pass_until(now + wait)
            dies()
            # Most workers hear nothing of limits, most of the time.
            budget.end(token, limits if chance.random() < 0.2 else RateLimit())
            dies()
    budget.close()


if __name__ == "__main__":
    where, clock_file, log_file = sys.argv[1:4]
    seed, count, day, burst = map(int, sys.argv[4:8])
    main(where, clock_file, Path(log_file), seed, count, day, burst)
