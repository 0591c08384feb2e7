"""The models and enumerations of Groupe PSA B2B Web API v2; each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .adas import Adas as Adas
    from .adas_accr import AdasAccr as AdasAccr
    from .adas_aebs import AdasAebs as AdasAebs
    from .adas_afil import AdasAfil as AdasAfil
    from .adas_artiv import AdasArtiv as AdasArtiv
    from .adas_bsm import AdasBsm as AdasBsm
    from .adas_lrka import AdasLrka as AdasLrka
    from .adas_park_assist import AdasParkAssist as AdasParkAssist
    from .adas_rlka import AdasRlka as AdasRlka
    from .adas_rvv import AdasRvv as AdasRvv
    from .alert import Alert as Alert
    from .alert_links import AlertLinks as AlertLinks
    from .alert_message import AlertMessage as AlertMessage
    from .alert_severity import AlertSeverity as AlertSeverity
    from .alerts import Alerts as Alerts
    from .alerts_embedded import AlertsEmbedded as AlertsEmbedded
    from .attribute import Attribute as Attribute
    from .attribute_type import AttributeType as AttributeType
    from .basic_kinetic import BasicKinetic as BasicKinetic
    from .battery import Battery as Battery
    from .bounded_program import BoundedProgram as BoundedProgram
    from .bounded_program_occurence import BoundedProgramOccurence as BoundedProgramOccurence
    from .callback_subscribe import CallbackSubscribe as CallbackSubscribe
    from .callback_subscribe_batch_notify import CallbackSubscribeBatchNotify as CallbackSubscribeBatchNotify
    from .callback_subscribe_callback import CallbackSubscribeCallback as CallbackSubscribeCallback
    from .callback_subscribe_retry_policy import CallbackSubscribeRetryPolicy as CallbackSubscribeRetryPolicy
    from .charging_status import ChargingStatus as ChargingStatus
    from .collection_result import CollectionResult as CollectionResult
    from .collision import Collision as Collision
    from .collision_details import CollisionDetails as CollisionDetails
    from .collision_details_severity import CollisionDetailsSeverity as CollisionDetailsSeverity
    from .collision_details_side import CollisionDetailsSide as CollisionDetailsSide
    from .collision_links import CollisionLinks as CollisionLinks
    from .collision_obj import CollisionObj as CollisionObj
    from .collisions import Collisions as Collisions
    from .collisions_embedded import CollisionsEmbedded as CollisionsEmbedded
    from .created_at_field import CreatedAtField as CreatedAtField
    from .data_trigger import DataTrigger as DataTrigger
    from .data_trigger_op import DataTriggerOp as DataTriggerOp
    from .day_of_week import DayOfWeek as DayOfWeek
    from .doors_state import DoorsState as DoorsState
    from .driving_behavior_base import DrivingBehaviorBase as DrivingBehaviorBase
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode as DrivingBehaviorBaseMode
    from .e_coaching import ECoaching as ECoaching
    from .e_coaching_category import ECoachingCategory as ECoachingCategory
    from .e_coaching_links import ECoachingLinks as ECoachingLinks
    from .e_coaching_score import ECoachingScore as ECoachingScore
    from .energy import Energy as Energy
    from .energy_battery import EnergyBattery as EnergyBattery
    from .energy_battery_health import EnergyBatteryHealth as EnergyBatteryHealth
    from .energy_charging import EnergyCharging as EnergyCharging
    from .energy_charging_charging_mode import EnergyChargingChargingMode as EnergyChargingChargingMode
    from .energy_extension import EnergyExtension as EnergyExtension
    from .energy_extension_electric import EnergyExtensionElectric as EnergyExtensionElectric
    from .energy_extension_fuel import EnergyExtensionFuel as EnergyExtensionFuel
    from .energy_type import EnergyType as EnergyType
    from .engine import Engine as Engine
    from .engine_extension import EngineExtension as EngineExtension
    from .engine_extension_thermic import EngineExtensionThermic as EngineExtensionThermic
    from .engine_extension_thermic_scr import EngineExtensionThermicScr as EngineExtensionThermicScr
    from .engine_gmp_status import EngineGmpStatus as EngineGmpStatus
    from .engine_liquid import EngineLiquid as EngineLiquid
    from .engine_oil import EngineOil as EngineOil
    from .engine_type import EngineType as EngineType
    from .environment import Environment as Environment
    from .environment_air import EnvironmentAir as EnvironmentAir
    from .environment_luminosity import EnvironmentLuminosity as EnvironmentLuminosity
    from .event_attribute import EventAttribute as EventAttribute
    from .event_extension import EventExtension as EventExtension
    from .event_extension_body import EventExtensionBody as EventExtensionBody
    from .event_extension_type import EventExtensionType as EventExtensionType
    from .event_operand import EventOperand as EventOperand
    from .event_value import EventValue as EventValue
    from .extension import Extension as Extension
    from .fleet import Fleet as Fleet
    from .fleet_links import FleetLinks as FleetLinks
    from .fleets import Fleets as Fleets
    from .fleets_embedded import FleetsEmbedded as FleetsEmbedded
    from .front_park_assist import FrontParkAssist as FrontParkAssist
    from .geometry import Geometry as Geometry
    from .ignition import Ignition as Ignition
    from .ignition_type import IgnitionType as IgnitionType
    from .info_collision import InfoCollision as InfoCollision
    from .kinetic import Kinetic as Kinetic
    from .light_position import LightPosition as LightPosition
    from .light_side import LightSide as LightSide
    from .lighting import Lighting as Lighting
    from .link import Link as Link
    from .lock_state import LockState as LockState
    from .maintenance import Maintenance as Maintenance
    from .maintenance_links import MaintenanceLinks as MaintenanceLinks
    from .maintenance_list import MaintenanceList as MaintenanceList
    from .maintenance_list_embedded import MaintenanceListEmbedded as MaintenanceListEmbedded
    from .maintenance_obj import MaintenanceObj as MaintenanceObj
    from .monitor import Monitor as Monitor
    from .monitor_callback_subscribe import MonitorCallbackSubscribe as MonitorCallbackSubscribe
    from .monitor_callback_subscribe_batch_notify import (
        MonitorCallbackSubscribeBatchNotify as MonitorCallbackSubscribeBatchNotify,
    )
    from .monitor_callback_subscribe_callback import (
        MonitorCallbackSubscribeCallback as MonitorCallbackSubscribeCallback,
    )
    from .monitor_callback_subscribe_retry_policy import (
        MonitorCallbackSubscribeRetryPolicy as MonitorCallbackSubscribeRetryPolicy,
    )
    from .monitor_event import MonitorEvent as MonitorEvent
    from .monitor_events import MonitorEvents as MonitorEvents
    from .monitor_links import MonitorLinks as MonitorLinks
    from .monitor_parameter import MonitorParameter as MonitorParameter
    from .monitor_parameter_trigger_param import MonitorParameterTriggerParam as MonitorParameterTriggerParam
    from .monitor_ref import MonitorRef as MonitorRef
    from .monitor_ref_links import MonitorRefLinks as MonitorRefLinks
    from .monitor_status import MonitorStatus as MonitorStatus
    from .monitor_status_setter import MonitorStatusSetter as MonitorStatusSetter
    from .monitor_status_setter_status import MonitorStatusSetterStatus as MonitorStatusSetterStatus
    from .monitor_variable import MonitorVariable as MonitorVariable
    from .monitors import Monitors as Monitors
    from .monitors_embedded import MonitorsEmbedded as MonitorsEmbedded
    from .opening import Opening as Opening
    from .opening_name import OpeningName as OpeningName
    from .opening_state import OpeningState as OpeningState
    from .point import Point as Point
    from .point_type import PointType as PointType
    from .position import Position as Position
    from .position_properties import PositionProperties as PositionProperties
    from .position_properties_type import PositionPropertiesType as PositionPropertiesType
    from .position_type import PositionType as PositionType
    from .preconditioning import Preconditioning as Preconditioning
    from .preconditioning_air_conditioning import (
        PreconditioningAirConditioning as PreconditioningAirConditioning,
    )
    from .preconditioning_air_conditioning_failure_cause import (
        PreconditioningAirConditioningFailureCause as PreconditioningAirConditioningFailureCause,
    )
    from .preconditioning_air_conditioning_status import (
        PreconditioningAirConditioningStatus as PreconditioningAirConditioningStatus,
    )
    from .preconditioning_program import PreconditioningProgram as PreconditioningProgram
    from .preconditioning_program_occurence import (
        PreconditioningProgramOccurence as PreconditioningProgramOccurence,
    )
    from .privacy import Privacy as Privacy
    from .privacy_driver_request_state import PrivacyDriverRequestState as PrivacyDriverRequestState
    from .privacy_service_state import PrivacyServiceState as PrivacyServiceState
    from .privacy_state import PrivacyState as PrivacyState
    from .program import Program as Program
    from .program_occurence import ProgramOccurence as ProgramOccurence
    from .rear_park_assist import RearParkAssist as RearParkAssist
    from .recurrence import Recurrence as Recurrence
    from .retry_policy import RetryPolicy as RetryPolicy
    from .safety import Safety as Safety
    from .safety_auto_e_call_triggering import SafetyAutoECallTriggering as SafetyAutoECallTriggering
    from .safety_belt_warning import SafetyBeltWarning as SafetyBeltWarning
    from .safety_e_call_triggering_request import SafetyECallTriggeringRequest as SafetyECallTriggeringRequest
    from .service_type import ServiceType as ServiceType
    from .service_type_type import ServiceTypeType as ServiceTypeType
    from .status import Status as Status
    from .status_driving_behavior import StatusDrivingBehavior as StatusDrivingBehavior
    from .status_driving_behavior_mode import StatusDrivingBehaviorMode as StatusDrivingBehaviorMode
    from .status_embedded import StatusEmbedded as StatusEmbedded
    from .status_extra import StatusExtra as StatusExtra
    from .status_links import StatusLinks as StatusLinks
    from .status_list import StatusList as StatusList
    from .status_list_embedded import StatusListEmbedded as StatusListEmbedded
    from .tab_links import TabLinks as TabLinks
    from .telemetries import Telemetries as Telemetries
    from .telemetries_embedded import TelemetriesEmbedded as TelemetriesEmbedded
    from .telemetry import Telemetry as Telemetry
    from .telemetry_embedded import TelemetryEmbedded as TelemetryEmbedded
    from .telemetry_extension import TelemetryExtension as TelemetryExtension
    from .telemetry_extension_odometer import TelemetryExtensionOdometer as TelemetryExtensionOdometer
    from .telemetry_extra import TelemetryExtra as TelemetryExtra
    from .telemetry_kind import TelemetryKind as TelemetryKind
    from .telemetry_links import TelemetryLinks as TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle as TelemetryVehicle
    from .telemetry_vehicle_odometer import TelemetryVehicleOdometer as TelemetryVehicleOdometer
    from .telemetry_vehicle_safety import TelemetryVehicleSafety as TelemetryVehicleSafety
    from .telemetry_vehicle_safety_auto_e_call_triggering import (
        TelemetryVehicleSafetyAutoECallTriggering as TelemetryVehicleSafetyAutoECallTriggering,
    )
    from .telemetry_vehicle_safety_belt_warning import (
        TelemetryVehicleSafetyBeltWarning as TelemetryVehicleSafetyBeltWarning,
    )
    from .telemetry_vehicle_safety_e_call_triggering_request import (
        TelemetryVehicleSafetyECallTriggeringRequest as TelemetryVehicleSafetyECallTriggeringRequest,
    )
    from .time_stamped import TimeStamped as TimeStamped
    from .time_trigger import TimeTrigger as TimeTrigger
    from .time_zone_trigger import TimeZoneTrigger as TimeZoneTrigger
    from .transmission import Transmission as Transmission
    from .transmission_gearbox import TransmissionGearbox as TransmissionGearbox
    from .transmission_gearbox_gear import TransmissionGearboxGear as TransmissionGearboxGear
    from .transmission_gearbox_gear_recommended import (
        TransmissionGearboxGearRecommended as TransmissionGearboxGearRecommended,
    )
    from .transmission_gearbox_mode import TransmissionGearboxMode as TransmissionGearboxMode
    from .trigger_operand import TriggerOperand as TriggerOperand
    from .trip import Trip as Trip
    from .trip_fault_kind import TripFaultKind as TripFaultKind
    from .trip_links import TripLinks as TripLinks
    from .trips import Trips as Trips
    from .trips_embedded import TripsEmbedded as TripsEmbedded
    from .typed_value import TypedValue as TypedValue
    from .typed_value_body import TypedValueBody as TypedValueBody
    from .typed_value_type import TypedValueType as TypedValueType
    from .updated_at_field import UpdatedAtField as UpdatedAtField
    from .vehicle import Vehicle as Vehicle
    from .vehicle_details import VehicleDetails as VehicleDetails
    from .vehicle_details_links import VehicleDetailsLinks as VehicleDetailsLinks
    from .vehicle_label import VehicleLabel as VehicleLabel
    from .vehicle_links import VehicleLinks as VehicleLinks
    from .vehicle_odometer import VehicleOdometer as VehicleOdometer
    from .vehicles import Vehicles as Vehicles
    from .vehicles_embedded import VehiclesEmbedded as VehiclesEmbedded
    from .way_points import WayPoints as WayPoints
    from .way_points_embedded import WayPointsEmbedded as WayPointsEmbedded
    from .webhook import Webhook as Webhook
    from .webhook_error import WebhookError as WebhookError
    from .x_error import XError as XError
    from .zone_trigger import ZoneTrigger as ZoneTrigger
    from .zone_trigger_place import ZoneTriggerPlace as ZoneTriggerPlace
    from .zone_trigger_place_center import ZoneTriggerPlaceCenter as ZoneTriggerPlaceCenter
    from .zone_trigger_transition import ZoneTriggerTransition as ZoneTriggerTransition

__all__ = [
    "Adas",
    "AdasAccr",
    "AdasAebs",
    "AdasAfil",
    "AdasArtiv",
    "AdasBsm",
    "AdasLrka",
    "AdasParkAssist",
    "AdasRlka",
    "AdasRvv",
    "Alert",
    "AlertLinks",
    "AlertMessage",
    "AlertSeverity",
    "Alerts",
    "AlertsEmbedded",
    "Attribute",
    "AttributeType",
    "BasicKinetic",
    "Battery",
    "BoundedProgram",
    "BoundedProgramOccurence",
    "CallbackSubscribe",
    "CallbackSubscribeBatchNotify",
    "CallbackSubscribeCallback",
    "CallbackSubscribeRetryPolicy",
    "ChargingStatus",
    "CollectionResult",
    "Collision",
    "CollisionDetails",
    "CollisionDetailsSeverity",
    "CollisionDetailsSide",
    "CollisionLinks",
    "CollisionObj",
    "Collisions",
    "CollisionsEmbedded",
    "CreatedAtField",
    "DataTrigger",
    "DataTriggerOp",
    "DayOfWeek",
    "DoorsState",
    "DrivingBehaviorBase",
    "DrivingBehaviorBaseMode",
    "ECoaching",
    "ECoachingCategory",
    "ECoachingLinks",
    "ECoachingScore",
    "Energy",
    "EnergyBattery",
    "EnergyBatteryHealth",
    "EnergyCharging",
    "EnergyChargingChargingMode",
    "EnergyExtension",
    "EnergyExtensionElectric",
    "EnergyExtensionFuel",
    "EnergyType",
    "Engine",
    "EngineExtension",
    "EngineExtensionThermic",
    "EngineExtensionThermicScr",
    "EngineGmpStatus",
    "EngineLiquid",
    "EngineOil",
    "EngineType",
    "Environment",
    "EnvironmentAir",
    "EnvironmentLuminosity",
    "EventAttribute",
    "EventExtension",
    "EventExtensionBody",
    "EventExtensionType",
    "EventOperand",
    "EventValue",
    "Extension",
    "Fleet",
    "FleetLinks",
    "Fleets",
    "FleetsEmbedded",
    "FrontParkAssist",
    "Geometry",
    "Ignition",
    "IgnitionType",
    "InfoCollision",
    "Kinetic",
    "LightPosition",
    "LightSide",
    "Lighting",
    "Link",
    "LockState",
    "Maintenance",
    "MaintenanceLinks",
    "MaintenanceList",
    "MaintenanceListEmbedded",
    "MaintenanceObj",
    "Monitor",
    "MonitorCallbackSubscribe",
    "MonitorCallbackSubscribeBatchNotify",
    "MonitorCallbackSubscribeCallback",
    "MonitorCallbackSubscribeRetryPolicy",
    "MonitorEvent",
    "MonitorEvents",
    "MonitorLinks",
    "MonitorParameter",
    "MonitorParameterTriggerParam",
    "MonitorRef",
    "MonitorRefLinks",
    "MonitorStatus",
    "MonitorStatusSetter",
    "MonitorStatusSetterStatus",
    "MonitorVariable",
    "Monitors",
    "MonitorsEmbedded",
    "Opening",
    "OpeningName",
    "OpeningState",
    "Point",
    "PointType",
    "Position",
    "PositionProperties",
    "PositionPropertiesType",
    "PositionType",
    "Preconditioning",
    "PreconditioningAirConditioning",
    "PreconditioningAirConditioningFailureCause",
    "PreconditioningAirConditioningStatus",
    "PreconditioningProgram",
    "PreconditioningProgramOccurence",
    "Privacy",
    "PrivacyDriverRequestState",
    "PrivacyServiceState",
    "PrivacyState",
    "Program",
    "ProgramOccurence",
    "RearParkAssist",
    "Recurrence",
    "RetryPolicy",
    "Safety",
    "SafetyAutoECallTriggering",
    "SafetyBeltWarning",
    "SafetyECallTriggeringRequest",
    "ServiceType",
    "ServiceTypeType",
    "Status",
    "StatusDrivingBehavior",
    "StatusDrivingBehaviorMode",
    "StatusEmbedded",
    "StatusExtra",
    "StatusLinks",
    "StatusList",
    "StatusListEmbedded",
    "TabLinks",
    "Telemetries",
    "TelemetriesEmbedded",
    "Telemetry",
    "TelemetryEmbedded",
    "TelemetryExtension",
    "TelemetryExtensionOdometer",
    "TelemetryExtra",
    "TelemetryKind",
    "TelemetryLinks",
    "TelemetryVehicle",
    "TelemetryVehicleOdometer",
    "TelemetryVehicleSafety",
    "TelemetryVehicleSafetyAutoECallTriggering",
    "TelemetryVehicleSafetyBeltWarning",
    "TelemetryVehicleSafetyECallTriggeringRequest",
    "TimeStamped",
    "TimeTrigger",
    "TimeZoneTrigger",
    "Transmission",
    "TransmissionGearbox",
    "TransmissionGearboxGear",
    "TransmissionGearboxGearRecommended",
    "TransmissionGearboxMode",
    "TriggerOperand",
    "Trip",
    "TripFaultKind",
    "TripLinks",
    "Trips",
    "TripsEmbedded",
    "TypedValue",
    "TypedValueBody",
    "TypedValueType",
    "UpdatedAtField",
    "Vehicle",
    "VehicleDetails",
    "VehicleDetailsLinks",
    "VehicleLabel",
    "VehicleLinks",
    "VehicleOdometer",
    "Vehicles",
    "VehiclesEmbedded",
    "WayPoints",
    "WayPointsEmbedded",
    "Webhook",
    "WebhookError",
    "XError",
    "ZoneTrigger",
    "ZoneTriggerPlace",
    "ZoneTriggerPlaceCenter",
    "ZoneTriggerTransition",
]

_KNOWN = frozenset(__all__)
_MODULES: dict[str, str] = {}

if not TYPE_CHECKING:
    # Hidden from type checkers, which then catch a misspelled name.
    def __getattr__(name: str) -> object:
        from psa_fleet_runtime.lazy import imported

        value = imported(__name__, name, _KNOWN, _MODULES)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
