"""A map as one page; needs the extra `map`. The page only loads its tiles from the network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Final, cast

from ...errors import ConfigurationError
from ...tables import Table, Track, TrackPoint, plain, tracks
from .._base.terminal import clean

if TYPE_CHECKING:
    import folium
    from branca.element import Figure

    from ...models import Model

Way = Callable[["Model"], Iterable[TrackPoint]]
"""Places between the first and the last one of an item."""

_COLORS: Final = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf")
_IN_A_LITERAL: Final = {ord(each): f"&#{ord(each)};" for each in "`$\\{}"}
_MOST_FACTS: Final = 12
"""How many facts the text at a place has at most."""
_LABELS: Final = 60
"""Labels above which they would cover each other."""
_LISTED: Final = 15
"""Lines of the legend at most."""
_NAMES: Final = ("vin", "id")
_STYLE: Final = """<style>
.psa-box { position: fixed; z-index: 1000; background: #fff; border: 1px solid #999; border-radius: 4px;
  padding: 4px 10px; font: 13px/1.5 sans-serif; max-width: 45vw; max-height: 60vh; overflow: auto; }
.psa-title { top: 10px; left: 60px; font-weight: bold; }
.psa-legend { bottom: 20px; left: 10px; }
.psa-legend i { display: inline-block; width: 12px; height: 12px; margin-right: 6px; border-radius: 6px; }
.psa-tiles { top: 50px; left: 60px; display: none; color: #a00; }
.psa-mark { width: 18px; height: 18px; border: 2px solid #fff; border-radius: 9px; color: #fff;
  font: bold 11px/14px sans-serif; text-align: center; box-sizing: border-box; }
</style>"""
_NO_TILES: Final = "No map tiles could be loaded: check the network. The places are drawn all the same."
_WATCH_TILES: Final = """
window.addEventListener("load", function () {
  var words = document.getElementById("psa-tiles");
  %(map)s.eachLayer(function (layer) {
    if (layer instanceof L.TileLayer) {
      layer.on("tileerror", function () { words.style.display = "block"; });
      layer.on("tileload", function () { words.style.display = "none"; });
      layer.redraw();
    }
  });
});
"""


def check_map() -> None:
    """Look for the extra before anything is sent.

    Raises:
        ConfigurationError: It is not installed.
    """
    try:
        import folium  # noqa: F401
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "--map needs folium: pip install 'psa-fleet[map]'", argument="map"
        ) from error


def write_map(items: Iterable[Model], table: Table, to: IO[bytes], way: Way | None = None) -> None:
    """Write a page with the places on a map.

    Args:
        items: What to draw; all is read before anything is written.
        table: Its columns, which are shown at its places.
        to: The file, open for writing bytes.
        way: Reads the way of an item, where it has one.

    Raises:
        OSError: It cannot be written.
    """
    import folium

    drawn = folium.Map()
    _take_from_here(drawn)
    found = list(_along(items, table, way))
    every = [(place.latitude, place.longitude) for track, _ in found for place in track.places]
    if table.is_path:
        _draw_path(drawn, [track for track, _ in found], every)
    else:
        for number, (track, is_way) in enumerate(found):
            _draw_track(drawn, track, _COLORS[number % len(_COLORS)], is_way=is_way)
            if len(found) <= _LABELS:
                _label(drawn, track)
    if every:
        latitudes, longitudes = zip(*every, strict=True)
        drawn.fit_bounds([(min(latitudes), min(longitudes)), (max(latitudes), max(longitudes))])
    _explain(drawn, table, [track for track, _ in found])
    to.write(drawn.get_root().render().encode())


def _along(items: Iterable[Model], table: Table, way: Way | None) -> Iterable[tuple[Track, bool]]:
    """The tracks of items, along their ways where these are there."""
    for item in items:
        for track in tracks([item], table):
            between = [] if way is None else list(way(item))
            track = _with_vin(track, item, table)
            yield (track._replace(places=tuple(between)), True) if len(between) > 1 else (track, False)


def _with_vin(track: Track, item: Model, table: Table) -> Track:
    """A track with the VIN that only its place has, as in telemetry."""
    places = () if "vin" in track.details or table.places is None else table.places(item)
    vin = next((vin for place in places if (vin := getattr(place, "vin", None))), None)
    return track if vin is None else track._replace(details={"vin": str(vin), **track.details})


def _draw_path(drawn: folium.Map, found: Sequence[Track], every: Sequence[tuple[float, float]]) -> None:
    import folium

    if len(every) > 1:
        folium.PolyLine(every, color=_COLORS[0], weight=4).add_to(drawn)
    for track, at in zip(found, every, strict=False):
        folium.CircleMarker(at, radius=3, color=_COLORS[0], fill=True, tooltip=_text(track)).add_to(drawn)
    if len(every) > 1:
        _mark(drawn, every[0], "S", _COLORS[2], _text(found[0]))
        _mark(drawn, every[-1], "E", _COLORS[1], _text(found[-1]))
    if found and _called(found[-1]) != found[-1].name:
        _label(drawn, found[-1])


def _draw_track(drawn: folium.Map, track: Track, colour: str, *, is_way: bool) -> None:
    import folium

    line = [(place.latitude, place.longitude) for place in track.places]
    if len(line) == 1:
        folium.CircleMarker(line[0], radius=6, color=colour, fill=True, tooltip=_text(track)).add_to(drawn)
        return
    # The way between the first and the last place is not known where it is dashed.
    dashes = None if is_way else "8 6"
    folium.PolyLine(line, color=colour, weight=4, dash_array=dashes, tooltip=_text(track)).add_to(drawn)
    _mark(drawn, line[0], "S", colour, _text(track))
    _mark(drawn, line[-1], "E", colour, _text(track))


def _mark(drawn: folium.Map, at: tuple[float, float], letter: str, colour: str, text: str) -> None:
    import folium

    folium.CircleMarker(at, radius=4, color=colour, fill=True, tooltip=text).add_to(drawn)
    mark = f'<div class="psa-mark" style="background: {colour}">{letter}</div>'
    # A start and an end at the same place stand next to each other.
    anchor = (18, 9) if letter == "S" else (0, 9)
    icon = folium.DivIcon(html=mark, icon_size=(18, 18), icon_anchor=anchor, class_name="psa")
    folium.Marker(at, icon=icon, tooltip=text).add_to(drawn)


def _label(drawn: folium.Map, track: Track) -> None:
    """Write the VIN, or else the id, next to the last place."""
    import folium

    place = track.places[-1]
    icon = folium.DivIcon(
        html=f'<span style="white-space: nowrap; background: #fffc">{_safe(_called(track))}</span>',
        icon_size=(150, 16),
        icon_anchor=(-24, 8),
        class_name="psa",
    )
    folium.Marker((place.latitude, place.longitude), icon=icon).add_to(drawn)


def _explain(drawn: folium.Map, table: Table, found: Sequence[Track]) -> None:
    """Title, legend, and what is shown where no tile can be loaded."""
    from branca.element import Element

    figure = cast("Figure", drawn.get_root())
    title = f"{table.plural.capitalize()}: {len(found)}"
    lines = []
    if table.is_path and found:
        ends = [track.name for track in (found[0], found[-1])]
        title += f", {_safe(ends[0])} to {_safe(ends[1])}" if all(ends) else ""
    elif not table.is_path:
        for number, track in enumerate(found[:_LISTED]):
            swatch = f'<i style="background: {_COLORS[number % len(_COLORS)]}"></i>'
            lines.append(f"{swatch}{_safe(' '.join(dict.fromkeys((_called(track), track.name))))}")
        if len(found) > _LISTED:
            lines.append(f"and {len(found) - _LISTED} more")
    if any(len(track.places) > 1 for track in found) or (table.is_path and len(found) > 1):
        lines.append("<b>S</b> start, <b>E</b> end")
    figure.header.add_child(Element(f"<title>{title}</title>{_STYLE}"), name="psa_style")
    figure.html.add_child(Element(f'<div class="psa-box psa-title">{title}</div>'), name="psa_title")
    if lines:
        legend = f'<div class="psa-box psa-legend">{"<br>".join(lines)}</div>'
        figure.html.add_child(Element(legend), name="psa_legend")
    tiles = f'<div class="psa-box psa-tiles" id="psa-tiles">{_NO_TILES}</div>'
    figure.html.add_child(Element(tiles), name="psa_tiles")
    figure.script.add_child(Element(_WATCH_TILES % {"map": drawn.get_name()}), name="zz_psa_tiles")


def _called(track: Track) -> str:
    """What an item is called: its VIN, else its id, else its time."""
    return next((plain(track.details[name]) for name in _NAMES if name in track.details), track.name)


def _take_from_here(drawn: folium.Map) -> None:
    """Put Leaflet into the page, and leave out unused files that would be loaded from elsewhere."""
    from branca.element import Element

    here = files(__name__.rpartition(".")[0]) / "leaflet"
    drawn.default_js, drawn.default_css = [], []
    header = cast("Figure", drawn.get_root()).header
    for name, tag in (("leaflet.css", "style"), ("leaflet.js", "script")):
        text = (here / name).read_text(encoding="utf-8")
        # Braces in it do not belong to a template.
        header.add_child(Element(f"{{% raw %}}<{tag}>{text}</{tag}>{{% endraw %}}"), name=name)


def _text(track: Track) -> str:
    facts = list(track.details.items())[:_MOST_FACTS]
    return "<br>".join(f"<b>{_safe(name)}</b> {_safe(plain(value))}" for name, value in facts)


def _safe(text: str) -> str:
    """Text as HTML that may stand in a template literal of JavaScript, where folium puts it.

    Controls that turn what is read around are gone, as on a terminal.
    """
    return escape(clean(text)).translate(_IN_A_LITERAL)
