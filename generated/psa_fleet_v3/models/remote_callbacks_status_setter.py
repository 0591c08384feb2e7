"""The model `RemoteCallbacksStatusSetter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_callbacks_status_setter_status import RemoteCallbacksStatusSetterStatus

__all__ = ["RemoteCallbacksStatusSetter"]


@define(getstate_setstate=False)
class RemoteCallbacksStatusSetter(Model):
    """The status that a remote callback shall have."""

    status: RemoteCallbacksStatusSetterStatus | None = None
    """`Running` resumes, `Paused` pauses."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": (
            "status",
            Enumeration("remote_callbacks_status_setter_status", "RemoteCallbacksStatusSetterStatus"),
        ),
    }
