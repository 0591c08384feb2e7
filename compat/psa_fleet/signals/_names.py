"""VSS names by model and path; made by `make tables` from specs/signals.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._entry import Entry

VSS: Final = "6.0"
NAMES: Final[Mapping[str, Mapping[str, Entry]]] = {
    "Status": {
        "ignition.type": Entry(
            {"": ("Vehicle.LowVoltageSystemState", None)},
            values={"Stop": "OFF", "StartUp": "START", "Start": "ON"},
        ),
        "lastPosition.geometry.coordinates[]": Entry(
            {
                "0": ("Vehicle.CurrentLocation.Longitude", "degrees"),
                "1": ("Vehicle.CurrentLocation.Latitude", "degrees"),
                "2": ("Vehicle.CurrentLocation.Altitude", "m"),
            },
            by="index",
        ),
        "lastPosition.properties.heading": Entry({"": ("Vehicle.CurrentLocation.Heading", "degrees")}),
        "lastPosition.properties.fixStatus": Entry(
            {"": ("Vehicle.CurrentLocation.GNSSReceiver.FixType", None)},
            values={"2D": "TWO_D", "3D": "THREE_D"},
        ),
        "preconditioning.airConditioning.status": Entry(
            {"": ("Vehicle.Cabin.HVAC.IsAirConditioningActive", None)},
            values={"Enabled": True, "Disabled": False, "Finished": False, "Failure": False},
        ),
        "energies[].level": Entry(
            {
                "Electric": ("Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed", "percent"),
                "Fuel": ("Vehicle.Powertrain.FuelSystem.RelativeLevel", "percent"),
            },
            by="type",
        ),
        "energies[].autonomy": Entry(
            {
                "Electric": ("Vehicle.Powertrain.TractionBattery.Range", "m"),
                "Fuel": ("Vehicle.Powertrain.FuelSystem.Range", "m"),
            },
            by="type",
            factor=1000,
            whole=True,
        ),
        "energies[].extension.fuel.consumptions.total": Entry(
            {"": ("Vehicle.Powertrain.FuelSystem.AccumulatedConsumption", "l")}, factor=0.01
        ),
        "energies[].extension.fuel.consumptions.instant": Entry(
            {"": ("Vehicle.Powertrain.FuelSystem.InstantConsumption", "l/100km")}
        ),
        "energies[].extension.electric.battery.load.capacity": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.NetCapacity", "kWh")}, factor=0.001, whole=True
        ),
        "energies[].extension.electric.battery.load.residual": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.StateOfCharge.CurrentEnergy", "kWh")}, factor=0.001
        ),
        "energies[].extension.electric.battery.health.capacity": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.StateOfHealth", "percent")}
        ),
        "energies[].extension.electric.charging.plugged": Entry(
            {
                "": (
                    "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected",
                    None,
                )
            }
        ),
        "energies[].extension.electric.charging.status": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.IsCharging", None)},
            values={
                "InProgress": True,
                "Disconnected": False,
                "Failure": False,
                "Stopped": False,
                "Finished": False,
            },
        ),
        "energies[].extension.electric.charging.remainingTime": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.TimeToComplete", "s")},
            whole=True,
            duration=True,
        ),
        "energies[].extension.electric.charging.chargingRate": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.ChargeRate", "km/h")}
        ),
        "engines[].speed": Entry(
            {"Thermic": ("Vehicle.Powertrain.CombustionEngine.Speed", "rpm")}, by="type"
        ),
        "engines[].gmpStatus": Entry(
            {"Thermic": ("Vehicle.Powertrain.CombustionEngine.IsRunning", None)},
            by="type",
            values={"Running": True, "NotRunning": False, "Stopped": False},
        ),
        "engines[].extension.thermic.coolant.temp": Entry(
            {"": ("Vehicle.Powertrain.CombustionEngine.EngineCoolant.Temperature", "celsius")}
        ),
        "engines[].extension.thermic.oil.temp": Entry(
            {"": ("Vehicle.Powertrain.CombustionEngine.EngineOil.Temperature", "celsius")}
        ),
        "transmission.gearbox.ratio": Entry(
            {"": ("Vehicle.Powertrain.Transmission.CurrentGear", None)},
            values={
                "Ratio1": 1,
                "Ratio2": 2,
                "Ratio3": 3,
                "Ratio4": 4,
                "Ratio5": 5,
                "Ratio6": 6,
                "Ratio7": 7,
                "Ratio8": 8,
                "Neutral": 0,
                "Reverse": -1,
            },
        ),
        "adas.afil": Entry(
            {"": ("Vehicle.ADAS.LaneDepartureDetection.IsEnabled", None)},
            values={"Off": False, "OnFixed": True, "FlashingWarning": True},
        ),
        "doorsState.lockedStates[]": Entry(
            {
                "Locked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "SuperLocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "Unlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "DriverDoorUnlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "CabinDoorsUnlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "TrunkLocked": ("Vehicle.Body.Trunk.Rear.IsLocked", None),
                "TrunkUnLocked": ("Vehicle.Body.Trunk.Rear.IsLocked", None),
            },
            by="value",
            values={
                "Locked": True,
                "SuperLocked": True,
                "Unlocked": False,
                "DriverDoorUnlocked": False,
                "CabinDoorsUnlocked": False,
                "TrunkLocked": True,
                "TrunkUnLocked": False,
            },
            prefer=False,
        ),
        "doorsState.opening[].state": Entry(
            {
                "Driver": ("Vehicle.Cabin.Door.Row1.DriverSide.IsOpen", None),
                "Passenger": ("Vehicle.Cabin.Door.Row1.PassengerSide.IsOpen", None),
                "Trunk": ("Vehicle.Body.Trunk.Rear.IsOpen", None),
            },
            by="identifier",
            values={"Open": True, "Closed": False},
            prefer=True,
        ),
        "safety.beltStatus[].belt": Entry(
            {
                "Driver": ("Vehicle.Cabin.Seat.Row1.DriverSide.IsBelted", None),
                "Passenger": ("Vehicle.Cabin.Seat.Row1.PassengerSide.IsBelted", None),
            },
            by="id",
            values={"Normal": True, "Omission": False},
            prefer=False,
        ),
        "odometer.mileage": Entry({"": ("Vehicle.TraveledDistance", "m")}, factor=1000, whole=True),
        "kinetic.acceleration": Entry({"": ("Vehicle.Acceleration.Longitudinal", "m/s^2")}),
        "kinetic.speed": Entry({"": ("Vehicle.Speed", "km/h")}),
        "kinetic.moving": Entry({"": ("Vehicle.IsMoving", None)}),
        "environment.air.temp": Entry({"": ("Vehicle.Exterior.AirTemperature", "celsius")}),
        "wipingBlades.active": Entry({"": ("Vehicle.Body.Windshield.Front.Wiping.System.IsWiping", None)}),
        "wipingBlades.speed": Entry(
            {"": ("Vehicle.Body.Windshield.Front.Wiping.Mode", None)}, values={"High": "FAST", "Low": "SLOW"}
        ),
        "lightingSystem.turn[].status": Entry(
            {
                "Left": ("Vehicle.Body.Lights.DirectionIndicator.Left.IsSignaling", None),
                "Right": ("Vehicle.Body.Lights.DirectionIndicator.Right.IsSignaling", None),
            },
            by="direction",
            values={"On": True, "Off": False},
            prefer=True,
        ),
        "lightingSystem.fog[].status": Entry(
            {
                "Front": ("Vehicle.Body.Lights.Fog.Front.IsOn", None),
                "Rear": ("Vehicle.Body.Lights.Fog.Rear.IsOn", None),
            },
            by="position",
            values={"On": True, "Off": False},
            prefer=True,
        ),
    },
    "Telemetry": {
        "vehicle.engines[].speed": Entry(
            {"Thermic": ("Vehicle.Powertrain.CombustionEngine.Speed", "rpm")}, by="type"
        ),
        "vehicle.engines[].gmpStatus": Entry(
            {"Thermic": ("Vehicle.Powertrain.CombustionEngine.IsRunning", None)},
            by="type",
            values={"Running": True, "NotRunning": False, "Stopped": False},
        ),
        "vehicle.engines[].extension.thermic.coolant.temp": Entry(
            {"": ("Vehicle.Powertrain.CombustionEngine.EngineCoolant.Temperature", "celsius")}
        ),
        "vehicle.engines[].extension.thermic.oil.temp": Entry(
            {"": ("Vehicle.Powertrain.CombustionEngine.EngineOil.Temperature", "celsius")}
        ),
        "vehicle.energies[].level": Entry(
            {
                "Electric": ("Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed", "percent"),
                "Fuel": ("Vehicle.Powertrain.FuelSystem.RelativeLevel", "percent"),
            },
            by="type",
        ),
        "vehicle.energies[].autonomy": Entry(
            {
                "Electric": ("Vehicle.Powertrain.TractionBattery.Range", "m"),
                "Fuel": ("Vehicle.Powertrain.FuelSystem.Range", "m"),
            },
            by="type",
            factor=1000,
            whole=True,
        ),
        "vehicle.energies[].extension.fuel.consumptions.total": Entry(
            {"": ("Vehicle.Powertrain.FuelSystem.AccumulatedConsumption", "l")}, factor=0.01
        ),
        "vehicle.energies[].extension.fuel.consumptions.instant": Entry(
            {"": ("Vehicle.Powertrain.FuelSystem.InstantConsumption", "l/100km")}
        ),
        "vehicle.energies[].extension.electric.battery.load.capacity": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.NetCapacity", "kWh")}, factor=0.001, whole=True
        ),
        "vehicle.energies[].extension.electric.battery.load.residual": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.StateOfCharge.CurrentEnergy", "kWh")}, factor=0.001
        ),
        "vehicle.energies[].extension.electric.battery.health.capacity": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.StateOfHealth", "percent")}
        ),
        "vehicle.energies[].extension.electric.charging.plugged": Entry(
            {
                "": (
                    "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected",
                    None,
                )
            }
        ),
        "vehicle.energies[].extension.electric.charging.status": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.IsCharging", None)},
            values={
                "InProgress": True,
                "Disconnected": False,
                "Failure": False,
                "Stopped": False,
                "Finished": False,
            },
        ),
        "vehicle.energies[].extension.electric.charging.remainingTime": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.TimeToComplete", "s")},
            whole=True,
            duration=True,
        ),
        "vehicle.energies[].extension.electric.charging.chargingRate": Entry(
            {"": ("Vehicle.Powertrain.TractionBattery.Charging.ChargeRate", "km/h")}
        ),
        "vehicle.transmission.gearbox.ratio": Entry(
            {"": ("Vehicle.Powertrain.Transmission.CurrentGear", None)},
            values={
                "Ratio1": 1,
                "Ratio2": 2,
                "Ratio3": 3,
                "Ratio4": 4,
                "Ratio5": 5,
                "Ratio6": 6,
                "Ratio7": 7,
                "Ratio8": 8,
                "Neutral": 0,
                "Reverse": -1,
            },
        ),
        "vehicle.adas.afil": Entry(
            {"": ("Vehicle.ADAS.LaneDepartureDetection.IsEnabled", None)},
            values={"Off": False, "OnFixed": True, "FlashingWarning": True},
        ),
        "vehicle.lightingSystem.turn[].status": Entry(
            {
                "Left": ("Vehicle.Body.Lights.DirectionIndicator.Left.IsSignaling", None),
                "Right": ("Vehicle.Body.Lights.DirectionIndicator.Right.IsSignaling", None),
            },
            by="direction",
            values={"On": True, "Off": False},
            prefer=True,
        ),
        "vehicle.lightingSystem.fog[].status": Entry(
            {
                "Front": ("Vehicle.Body.Lights.Fog.Front.IsOn", None),
                "Rear": ("Vehicle.Body.Lights.Fog.Rear.IsOn", None),
            },
            by="position",
            values={"On": True, "Off": False},
            prefer=True,
        ),
        "vehicle.ignition.type": Entry(
            {"": ("Vehicle.LowVoltageSystemState", None)},
            values={"Stop": "OFF", "StartUp": "START", "Start": "ON"},
        ),
        "vehicle.doorsState.lockedStates[]": Entry(
            {
                "Locked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "SuperLocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "Unlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "DriverDoorUnlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "CabinDoorsUnlocked": ("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", None),
                "TrunkLocked": ("Vehicle.Body.Trunk.Rear.IsLocked", None),
                "TrunkUnLocked": ("Vehicle.Body.Trunk.Rear.IsLocked", None),
            },
            by="value",
            values={
                "Locked": True,
                "SuperLocked": True,
                "Unlocked": False,
                "DriverDoorUnlocked": False,
                "CabinDoorsUnlocked": False,
                "TrunkLocked": True,
                "TrunkUnLocked": False,
            },
            prefer=False,
        ),
        "vehicle.doorsState.opening[].state": Entry(
            {
                "Driver": ("Vehicle.Cabin.Door.Row1.DriverSide.IsOpen", None),
                "Passenger": ("Vehicle.Cabin.Door.Row1.PassengerSide.IsOpen", None),
                "Trunk": ("Vehicle.Body.Trunk.Rear.IsOpen", None),
            },
            by="identifier",
            values={"Open": True, "Closed": False},
            prefer=True,
        ),
        "vehicle.safety.beltStatus[].belt": Entry(
            {
                "Driver": ("Vehicle.Cabin.Seat.Row1.DriverSide.IsBelted", None),
                "Passenger": ("Vehicle.Cabin.Seat.Row1.PassengerSide.IsBelted", None),
            },
            by="id",
            values={"Normal": True, "Omission": False},
            prefer=False,
        ),
        "vehicle.wipingBlades.active": Entry(
            {"": ("Vehicle.Body.Windshield.Front.Wiping.System.IsWiping", None)}
        ),
        "vehicle.wipingBlades.speed": Entry(
            {"": ("Vehicle.Body.Windshield.Front.Wiping.Mode", None)}, values={"High": "FAST", "Low": "SLOW"}
        ),
        "vehicle.odometer.mileage": Entry({"": ("Vehicle.TraveledDistance", "m")}, factor=1000, whole=True),
        "vehicle.kinetic.acceleration": Entry({"": ("Vehicle.Acceleration.Longitudinal", "m/s^2")}),
        "vehicle.kinetic.speed": Entry({"": ("Vehicle.Speed", "km/h")}),
        "vehicle.kinetic.moving": Entry({"": ("Vehicle.IsMoving", None)}),
        "environment.air.temp": Entry({"": ("Vehicle.Exterior.AirTemperature", "celsius")}),
    },
    "Alert": {},
    "Collision": {},
    "AlarmDetails": {},
    "Stolen": {},
}
