"""A map as one page; it needs the extra `map`. The page takes nothing from the network but its tiles."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Final, cast

from ...errors import ConfigurationError
from ...tables import Table, Track, plain, tracks
from .._base.terminal import clean

if TYPE_CHECKING:
    import folium

    from ...models import Model

_COLOURS: Final = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf")
_IN_A_LITERAL: Final = {ord(each): f"&#{ord(each)};" for each in "`$\\{}"}
_TOLD: Final = 12
"""How many facts the text at a place has at most."""


def check_map() -> None:
    """Look for the extra before anything is sent.

    Raises:
        ConfigurationError: When it is not installed.
    """
    try:
        import folium  # noqa: F401
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "--map: it needs folium: pip install 'psa-fleet[map]'", argument="map"
        ) from error


def write_map(items: Iterable[Model], table: Table, to: IO[bytes]) -> None:
    """Write a page with the places on a map.

    Args:
        items: What to draw; all is read before anything is written.
        table: Its columns, which are shown at its places.
        to: The file, open for writing bytes.

    Raises:
        OSError: When it can't be written.
    """
    import folium

    drawn = folium.Map()
    _take_from_here(drawn)
    found = list(tracks(items, table))
    every = [(place.latitude, place.longitude) for track in found for place in track.places]
    if table.is_path and len(every) > 1:
        folium.PolyLine(every, color=_COLOURS[0], weight=4).add_to(drawn)
    for number, track in enumerate(found):
        colour = _COLOURS[0 if table.is_path else number % len(_COLOURS)]
        line = [(place.latitude, place.longitude) for place in track.places]
        if len(line) > 1:
            folium.PolyLine(line, color=colour, weight=4, dash_array="8 6", tooltip=_text(track)).add_to(
                drawn
            )
        for at in line:
            folium.CircleMarker(
                at, radius=3 if table.is_path else 6, color=colour, fill=True, tooltip=_text(track)
            ).add_to(drawn)
    if every:
        latitudes, longitudes = zip(*every, strict=True)
        drawn.fit_bounds([(min(latitudes), min(longitudes)), (max(latitudes), max(longitudes))])
    to.write(drawn.get_root().render().encode())


def _take_from_here(drawn: folium.Map) -> None:
    """Put Leaflet into the page, and leave out what would come from elsewhere and is not used."""
    from branca.element import Element, Figure

    here = files(__name__.rpartition(".")[0]) / "leaflet"
    drawn.default_js, drawn.default_css = [], []
    header = cast("Figure", drawn.get_root()).header
    for name, tag in (("leaflet.css", "style"), ("leaflet.js", "script")):
        text = (here / name).read_text(encoding="utf-8")
        # Braces in it are no template's.
        header.add_child(Element(f"{{% raw %}}<{tag}>{text}</{tag}>{{% endraw %}}"), name=name)


def _text(track: Track) -> str:
    facts = list(track.told.items())[:_TOLD]
    return "<br>".join(f"<b>{_safe(name)}</b> {_safe(plain(value))}" for name, value in facts)


def _safe(text: str) -> str:
    """Text as HTML that may stand in a template literal of JavaScript, where folium puts it.

    Controls that turn what is read around are gone, as on a terminal.
    """
    return escape(clean(text)).translate(_IN_A_LITERAL)
