"""A simulated vendor: a small deterministic world served over HTTP in both versions.

```python
with Simulator() as simulator:
    account = simulator.account("v3")
    ...  # FleetClient(..., base_url=simulator.url)
```

The clock of the world stands still, so that responses stay the same, until
`simulator.clock.advance(timedelta)` drives it: vehicles are driven, parked, charged and opened then.
`Simulator(speed=60)` lets it run.

While time passes, remote actions go from state to state (`simulator.remotes` makes the next one fail or
stall), monitors fire when they become true, and notifications are POSTed to their webhooks, as long as these
are on this machine: a world full of made-up monitors must not call real servers. `simulator.deliveries` lists
every attempt.

Each version reports the same facts with its own names. Some facts only one version can express: v3 has the
subtype of an energy, v2 the distance `pace`. They are reported where possible; `Simulator(common=True)`
leaves them out, so that data read through v2 and upgraded equals data read through v3.

`Simulator(scenario="stage.yaml")` plays a scenario: conditions of vehicles, and a timeline of events.

`simulator.inject(Fault.rate_limited(), Fault.lost_response())` lets the next requests fail over the socket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._service.accounts import SimulatedAccount as SimulatedAccount
    from ._service.faults import Fault as Fault
    from ._service.server import Simulator as Simulator
    from ._service.tls import ServerTls as ServerTls
    from ._stage.nodes import ScenarioError as ScenarioError
    from ._stage.scenario import BUILT_IN as BUILT_IN
    from ._stage.scenario import Scenario as Scenario
    from ._stage.scenario import describe as describe
    from ._world.world import World as World
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
