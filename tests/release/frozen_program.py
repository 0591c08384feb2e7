"""Frozen by test_pyinstaller.py: the command where there are arguments, else a use of each extra."""

from __future__ import annotations

import sys


def uses_of_extras() -> None:
    import httptools
    import keyring.backend
    import opentelemetry.trace
    import orjson
    import psycopg
    from cryptography.hazmat.primitives.serialization import pkcs12
    from distributed import Client

    from psa_fleet import Credentials, FleetClient
    from psa_fleet.drift import DriftRecorder
    from psa_fleet.monitors import Data, Monitor, Webhook
    from psa_fleet.simulator import Simulator
    from psa_fleet.webhooks import Receiver

    recorder = DriftRecorder()
    with Simulator() as simulator:
        account = simulator.account("v3")
        credentials = Credentials(account.client_id, account.username, account.password)
        with FleetClient(
            "delegation publique", credentials, base_url=simulator.url, drift=recorder
        ) as client:
            for vehicle in client.vehicles().to_list(limit=2):
                print("mileage", vehicle.status().mileage)
    print("drift", recorder.responses, len(recorder.findings()))
    print(
        Monitor(
            label="m", when=Data("vehicle.energy.electric.level") < 20, notify=Webhook("https://a.example")
        )
    )
    print(Receiver.__name__, httptools.HttpRequestParser.__name__, pkcs12.load_pkcs12.__name__)
    print("psycopg", psycopg.pq.__impl__, "orjson", orjson.dumps([1]).decode())
    print(
        "keyring", len(keyring.backend.get_all_keyring()) > 0, opentelemetry.trace.get_tracer("x") is not None
    )
    with Client(processes=False, dashboard_address=None) as cluster:
        print("dask", cluster.submit(sum, [1, 2]).result())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        from psa_fleet_command import main

        sys.exit(main())
    uses_of_extras()
