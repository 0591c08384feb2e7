"""Exports by Dask workers that fail: the worker's error arrives as ours, and a second call goes on."""

# pyright: reportAttributeAccessIssue=false, reportArgumentType=false, reportAssignmentType=false
# pyright: reportReturnType=false, reportPrivateImportUsage=false, reportIncompatibleMethodOverride=false
# (distributed is typed in part, and wrongly)
from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, cast

import pytest
from distributed import KilledWorker, LocalCluster, SchedulerPlugin
from starlette.requests import Request
from starlette.responses import Response

from psa_fleet import (
    ApiError,
    ArgumentError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    DecodeError,
    FleetClient,
    NotAvailableError,
    PermissionDeniedError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TransportError,
)
from psa_fleet._base import clock
from psa_fleet.export import ExportProgress, export, export_with_dask
from psa_fleet.export._dask import Source, _client, _Crew, _share_limits
from psa_fleet.export._shared_rate_limiter import BURST, Places
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.simulator._service.app import Service
from psa_fleet.simulator._service.faulty_responses import instead
from tests.cli.running import environment

from .worlds import BETWEEN, contents, files, fleet_id, world

pytestmark = pytest.mark.slow

KINDS: Final = ("trips", "alerts")


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """A scheduler and one worker, in threads of this process."""
    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=50,
    ) as running:
        yield running


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(world()) as running:
        yield running


@pytest.fixture
def profile(simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a profile that leads to the simulator, another one for each test: workers keep clients."""
    name = f"profile-{tmp_path.name}"
    values = {
        key.removeprefix("PSA_FLEET_").lower(): value for key, value in environment(simulator, "v3").items()
    }
    lines = [f'{key} = "{value}"' for key, value in values.items()]
    file = tmp_path / "config.toml"
    file.write_text("\n".join([f"[profiles.{name}]", *lines, "retry = false", ""]))
    file.chmod(0o600)
    monkeypatch.setenv("PSA_FLEET_CONFIG", str(file))
    yield name
    if _client.cache_info().currsize:  # the worker is this process, which does not end with the test
        _client(Source(name))._accounts.close()
        _client.cache_clear()


def exported(cluster: LocalCluster, profile: str, folder: Path, **options: Any) -> Any:
    with FleetClient.from_profile(profile) as client:
        fid = fleet_id(client)
    return export_with_dask(
        cluster.scheduler_address, fid, KINDS, BETWEEN, folder, profile=profile, days_per_unit=1, **options
    )


@pytest.mark.promise("P210")
def test_export_with_dask_writes_the_files_of_a_plain_export(
    cluster: LocalCluster, simulator: Simulator, profile: str, tmp_path: Path
) -> None:
    seen: list[ExportProgress] = []
    done = exported(cluster, profile, tmp_path / "dask", progress=seen.append)
    with FleetClient.from_profile(profile) as client:
        plain = export(client, fleet_id(client), KINDS, BETWEEN, tmp_path / "plain", days_per_unit=1)
    assert (done.completed, done.items) == (plain.completed, plain.items)
    assert files(tmp_path / "dask") == files(tmp_path / "plain")
    assert [now.done for now in seen] == list(range(1, done.completed + 1))
    assert seen[-1].items == done.items
    again = exported(cluster, profile, tmp_path / "dask")
    assert (again.completed, again.items, again.skipped) == (0, 0, done.completed)


HTML: Final = b"<html>SENTINEL-vehicle</html>"


@pytest.mark.promise("P210")
@pytest.mark.parametrize(
    ("fault", "kind", "attributes"),
    [
        (Fault.status(400), BadRequestError, {"status": 400}),
        (Fault.status(403), PermissionDeniedError, {"status": 403}),
        (Fault.status(503), ServerError, {"status": 503}),
        (Fault.rate_limited(7), RateLimitError, {"status": 429, "retry_after": 7.0}),
        (Fault.status(200, body=HTML), DecodeError, {"status": 200, "content_type": "text/html"}),
        (Fault.reset_before_headers(), TransportError, {}),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_error_of_a_worker_is_raised_here_and_the_next_call_goes_on(
    fault: Fault,
    kind: type[ApiError | TransportError],
    attributes: dict[str, object],
    cluster: LocalCluster,
    simulator: Simulator,
    profile: str,
    tmp_path: Path,
) -> None:
    seen: list[ExportProgress] = []
    # The list of fleets, that of vehicles, and three of the worker's requests are answered.
    simulator.inject(None, None, None, None, None, fault)
    with pytest.raises(kind) as caught:
        exported(cluster, profile, tmp_path / "dask", progress=seen.append)
    error = caught.value
    assert type(error) is kind
    assert {name: getattr(error, name) for name in attributes} == attributes
    assert error.request is not None
    assert error.request.method == "GET"
    shown = f"{error} {error!r}"
    for private in (*environment(simulator, "v3").values(), "SENTINEL"):
        assert private not in shown.replace("v3", "")
    # All the others were done and noted.
    assert len(seen) == seen[-1].done == seen[-1].total
    done = exported(cluster, profile, tmp_path / "dask")
    assert (done.skipped, done.completed) == (len(seen), 1)
    with FleetClient.from_profile(profile) as client:
        export(client, fleet_id(client), KINDS, BETWEEN, tmp_path / "plain", days_per_unit=1)
    assert contents(tmp_path / "dask") == contents(tmp_path / "plain")


def test_refused_credentials_end_an_export_at_once(
    cluster: LocalCluster, simulator: Simulator, profile: str, tmp_path: Path
) -> None:
    # The list of fleets and that of vehicles are answered.
    simulator.inject(None, None, *[Fault.status(401)] * 40)
    with pytest.raises(AuthenticationError):
        exported(cluster, profile, tmp_path / "dask", vehicles_per_unit=1)
    assert len(simulator.requests) < 24


@pytest.mark.promise("P271")
def test_vehicle_that_fails_for_ever_stops_nothing_but_itself(
    cluster: LocalCluster, profile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FleetClient.from_profile(profile) as client:
        export(client, fleet_id(client), KINDS, BETWEEN, tmp_path / "plain", days_per_unit=1)
        vid = client.fleet(fleet_id(client)).vehicles().to_list()[1].id or ""
    answer = Service.answer

    async def failing(service: Service, request: Request) -> Response:
        if vid in request.url.path:
            return instead(Fault.status(500))
        return await answer(service, request)

    monkeypatch.setattr(Service, "answer", failing)
    done = exported(cluster, profile, tmp_path / "dask", errors="return")
    assert {unit.vehicles[0].id for unit, _ in done.failed} == {vid}
    assert all(isinstance(error, ServerError) for _, error in done.failed)
    assert (len(done.failed), done.completed) == (6, 6)
    without = {
        place: [line for line in lines if vid not in line]
        for place, lines in contents(tmp_path / "plain").items()
    }
    assert contents(tmp_path / "dask") == {place: lines for place, lines in without.items() if lines}
    monkeypatch.undo()


@pytest.mark.promise("P270")
def test_cluster_without_workers_is_an_error(profile: str, tmp_path: Path) -> None:
    with (
        LocalCluster(
            n_workers=0, processes=False, protocol="tcp", host="127.0.0.1", dashboard_address="127.0.0.1:0"
        ) as empty,
        pytest.raises(ConfigurationError, match=r"no worker is left \(6 units left to do\)"),
    ):
        exported(empty, profile, tmp_path / "dask", worker_timeout=timedelta(seconds=1))


@pytest.mark.promise("P270")
def test_news_of_a_lost_worker_frees_its_place() -> None:
    """As a scheduler calls it, by the names of its parameters."""
    plugins: list[Any] = []

    class Registers:
        def register_plugin(self, plugin: object, **_: object) -> None:
            plugins.append(plugin)

    _share_limits(Registers())  # pyright: ignore[reportArgumentType] # as much of a client as is needed
    [plugin] = plugins
    assert isinstance(plugin, SchedulerPlugin)
    places = plugin._accounts.setdefault("/a", Places())
    assert places.take("1", "w1", clock.monotonic()) == 0
    plugin.remove_worker(scheduler=None, worker="w1", stimulus_id="died")
    assert places.take("2", "w2", clock.monotonic() + BURST + 1) == 0


def test_file_that_cannot_be_written_is_raised_here(
    cluster: LocalCluster, profile: str, tmp_path: Path
) -> None:
    """A day's folder is a file."""
    folder = tmp_path / "dask"
    folder.mkdir()
    exported(cluster, profile, folder)
    days = sorted(folder.glob("kind=trips/date=*"))
    for path in days[0].iterdir():
        path.unlink()
    days[0].rmdir()
    days[0].touch()
    ledger = folder / "export.ledger"
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:1]))
    with pytest.raises(OSError, match=days[0].name):
        exported(cluster, profile, folder)


@pytest.mark.parametrize(
    ("options", "kind", "text"),
    [
        ({"kinds": "nothing"}, ArgumentError, "kinds"),
        ({"format": "xml"}, ArgumentError, "format"),
        ({"days_per_unit": 0}, ArgumentError, "days_per_unit"),
    ],
)
def test_unusable_argument_is_refused_before_a_scheduler_is_asked(
    options: dict[str, Any], kind: type[PsaFleetError], text: str, tmp_path: Path
) -> None:
    given = {"kinds": KINDS, **options}
    with pytest.raises(kind, match=text):
        export_with_dask("tcp://127.0.0.1:9", "f", given.pop("kinds"), BETWEEN, tmp_path, **given)
    assert list(tmp_path.iterdir()) == []


def test_kind_that_the_version_lacks_is_refused_before_anything_is_written(
    cluster: LocalCluster, simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(simulator, "v2").items():
        monkeypatch.setenv(name, value)
    with pytest.raises(NotAvailableError):
        export_with_dask(cluster.scheduler_address, "f", "alarms", BETWEEN, tmp_path / "dask")
    assert not (tmp_path / "dask").exists()
    assert not simulator.requests


def test_folder_of_another_export_is_refused(cluster: LocalCluster, profile: str, tmp_path: Path) -> None:
    exported(cluster, profile, tmp_path / "dask")
    before = files(tmp_path / "dask")
    with pytest.raises(ConfigurationError, match=r"^folder: .* has an export that differs in format"):
        exported(cluster, profile, tmp_path / "dask", format="csv")
    assert files(tmp_path / "dask") == before


@pytest.mark.parametrize("name", ["circle", "file"])
def test_folder_that_is_none_is_refused_before_sending(name: str, tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "file").touch()
    with pytest.raises(ConfigurationError, match=r"^folder: .* is not a folder$"):
        export_with_dask("tcp://127.0.0.1:9", "f", "trips", BETWEEN, tmp_path / name)


def test_unit_that_workers_died_of_is_an_error_with_advice() -> None:
    class Killed:
        def result(self) -> None:
            raise KilledWorker("unit", None, 3)

    crew = _Crew(cast("Any", None), cast("Any", None), deque(), timedelta(1))
    assert str(crew._result(cast("Any", Killed()))) == (
        "dask: several workers died of this unit: see their logs; memory is the usual reason, and a lower"
        " days_per_unit or vehicles_per_unit needs less"
    )


def test_extra_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(
        ConfigurationError, match=r"^dask needs distributed: pip install 'psa-fleet\[dask\]'$"
    ) as caught:
        export_with_dask("tcp://127.0.0.1:9", "f", "trips", BETWEEN, tmp_path)
    assert caught.value.argument == "dask"


def test_export_with_dask_refuses_other_errors_in_these_words(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r'^errors must be "raise" or "return"$'):
        export_with_dask("tcp://127.0.0.1:9", "f", "trips", BETWEEN, tmp_path, errors=cast("Any", "ignore"))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere://x"])
def test_export_with_dask_names_unreachable_scheduler(address: str, tmp_path: Path) -> None:
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "200ms"}),
        pytest.raises(ConfigurationError, match=f"no scheduler responds at {address}"),
    ):
        export_with_dask(address, "f", "trips", BETWEEN, tmp_path)
