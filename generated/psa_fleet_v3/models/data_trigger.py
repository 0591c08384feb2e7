"""The model `DataTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Many
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .data_trigger_op import DataTriggerOp
    from .trigger_operand import TriggerOperand


@define(getstate_setstate=False)
class DataTrigger(Model):
    """Fires on a value that the vehicle reports."""

    data: TriggerOperand | None = member("data", Enumeration("TriggerOperand"))
    """What to watch: type and unit, then the operators that it takes.

    * `vehicle.alert`: an alert's type; onChange, includedIn, equalsTo
    * `vehicle.odometer`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.powertrain.status`: one of a list; equalsTo, onChange, includedIn
    * `vehicle.engines.thermic.oil.temp`: a number in degrees Celsius; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.electric.level`: a number in %; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.electric.autonomy`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.fuel.level`: a number in %; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.fuel.autonomy`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.autonomy`: a number in km, all energies together; equalsTo, greaterThan, lowerThan
    * `vehicle.energy.charging.status`: one of a list; onChange, equalsTo, and in v3 includedIn
    * `vehicle.energy.charging.plugged`: true or false; onChange, equalsTo
    * `vehicle.energy.charging.type`: one of a list; onChange, equalsTo
    * `vehicle.doorsState.lockedState`: onChange
    * `vehicle.doorsState.opening`: onChange
    * `vehicle.kinetic.moving`: true or false; onChange, equalsTo
    * `vehicle.kinetic.speed`: a number in km/h; equalsTo, greaterThan, lowerThan
    * `vehicle.trip`: id of a trip; onChange; deprecated in v3
    * `vehicle.trip.start`: id of a trip; onChange
    * `vehicle.trip.stop`: id of a trip; onChange
    * `vehicle.trip.duration`: a number in seconds; equalsTo, greaterThan, lowerThan
    * `vehicle.trip.distance`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.trip.state`: states of a trip; includedIn
    * `vehicle.maintenance.daysBeforeMaintenance`: a number in days; equalsTo, greaterThan, lowerThan
    * `vehicle.maintenance.mileageBeforeMaintenance`: a number in km; equalsTo, greaterThan, lowerThan
    * `vehicle.safety.beltWarning`: one of a list; onChange, equalsTo
    * `environment.air.temp`: a number in degrees Celsius; equalsTo, greaterThan, lowerThan
    * `privacy.state`: one of a list; equalsTo, onChange, includedIn; deprecated in v2
    * `vehicle.drivingBehavior.mode`: one of a list; equalsTo, onChange, includedIn
    * `vehicle.collision.side`: one of a list; equalsTo, includedIn
    * `vehicle.collision.severity`: one of a list; equalsTo, includedIn
    * `vehicle.safety.autoECallTriggering`: one of a list; equalsTo, onChange, includedIn
    * `vehicle.preconditioning.airConditioning`: onChange
    * `vehicle.alarm.trigger.type`: one of a list; onChange, equalsTo, includedIn
    * `vehicle.alarm.status.activation`: one of a list; onChange, equalsTo
    * `stolen.state`: true or false; onChange, equalsTo
    """
    op: DataTriggerOp | None = member("op", Enumeration("DataTriggerOp"))
    """How to compare.

    * `equalsTo`: the same as the value
    * `greaterThan`: more than the value
    * `lowerThan`: less than the value
    * `includedIn`: one of the values
    * `onChange`: other than before
    """
    value: list[str] | None = member("value", Many(TEXT))
    """What to compare with, as texts: none for `onChange`, exactly one for `equalsTo`, `greaterThan` and
    `lowerThan`, one or more for `includedIn`.
    """
    additional_properties: dict[str, JSON] = undeclared()
