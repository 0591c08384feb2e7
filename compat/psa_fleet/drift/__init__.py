"""What servers send and the specification does not know.

Servers run ahead of documents. A `DriftRecorder` observes answers, a client's as they come or recorded ones
out of files, and reports unknown fields with their types, unknown enumeration values, nulls, missing members,
other types, other date formats, undocumented statuses and headers: counted, and without any personal value.
`overlay()` writes them as an OpenAPI Overlay that `scripts/sync_spec.py` can apply.
"""

from ._compare import FindingKind
from ._files import RecordedResponse, read_recordings
from ._overlay import overlay
from ._recorder import DriftRecorder, Finding
from ._report import report

__all__ = [
    "DriftRecorder",
    "Finding",
    "FindingKind",
    "RecordedResponse",
    "overlay",
    "read_recordings",
    "report",
]
