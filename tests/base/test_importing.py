"""A fork waits for the import of a public name in another thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

import pytest

from psa_fleet._base import importing, lazy

T = TypeVar("T")


@pytest.mark.promise("P152")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_fork_waits_for_the_first_import_of_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    started, waiting = threading.Event(), threading.Event()

    def slow(name: str) -> Any:
        started.set()
        assert waiting.wait(30)
        return import_module(name)

    class Noticed(threading.Condition):
        def wait_for(self, predicate: Callable[[], T], timeout: float | None = None) -> T:
            waiting.set()
            return super().wait_for(predicate, timeout)

    namespace: dict[str, object] = {}
    load, _, _ = lazy.lazy("psa_fleet", namespace)
    load("ArgumentError")  # registers the hooks
    monkeypatch.setattr(lazy, "import_module", slow)
    monkeypatch.setattr(importing, "_changed", Noticed())
    thread = threading.Thread(target=load, args=("ApiError",))
    thread.start()
    assert started.wait(30)
    child = os.fork()
    if child == 0:
        os._exit(0 if "ApiError" in namespace and not importing._threads else 1)
    _, status = os.waitpid(child, 0)
    thread.join()
    assert status == 0
