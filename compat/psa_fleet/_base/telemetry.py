"""Metrics and spans by OpenTelemetry's API, in programs that use OpenTelemetry.

A program that has not imported it pays for one look into `sys.modules`, even when it is installed. What is
measured has no personal data: path templates and counts, never ids.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from .._version import __version__

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter
    from opentelemetry.trace import Tracer

_NAME = "psa_fleet"


def meter() -> Meter | None:
    """What makes instruments, or None in a program without OpenTelemetry's metrics."""
    api = sys.modules.get("opentelemetry.metrics")
    return None if api is None else api.get_meter(_NAME, __version__)


def tracer() -> Tracer | None:
    """What makes spans, or None in a program without OpenTelemetry's traces."""
    api = sys.modules.get("opentelemetry.trace")
    return None if api is None else api.get_tracer(_NAME, __version__)
