"""What servers send and the specification does not know.

Servers run ahead of documents. A `DriftRecorder` observes responses, a client's as they come or recorded ones
out of files, and reports unknown fields with their types, unknown enumeration values, nulls, missing members,
other types, other date formats, undocumented statuses and headers: counted, and without any personal value.
`overlay()` writes them as an OpenAPI Overlay that `scripts/sync_spec.py` can apply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._compare import FindingKind as FindingKind
    from ._coverage import Unseen as Unseen
    from ._coverage import UnseenKind as UnseenKind
    from ._exchange import junit as junit
    from ._exchange import sarif as sarif
    from ._files import read_recordings as read_recordings
    from ._overlay import overlay as overlay
    from ._proxy import DriftProxy as DriftProxy
    from ._recorded import RecordedResponse as RecordedResponse
    from ._recorder import DriftRecorder as DriftRecorder
    from ._recorder import Finding as Finding
    from ._report import coverage_report as coverage_report
    from ._report import report as report
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
