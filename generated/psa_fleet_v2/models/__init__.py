"""The models and enumerations of Groupe PSA B2B Web API v2; each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
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
    from .adas_park_assist_front_item import AdasParkAssistFrontItem as AdasParkAssistFrontItem
    from .adas_park_assist_rear_item import AdasParkAssistRearItem as AdasParkAssistRearItem
    from .adas_rlka import AdasRlka as AdasRlka
    from .adas_rvv import AdasRvv as AdasRvv
    from .alert import Alert as Alert
    from .alert_links import AlertLinks as AlertLinks
    from .alert_msg_enum import AlertMsgEnum as AlertMsgEnum
    from .alert_severity import AlertSeverity as AlertSeverity
    from .alerts import Alerts as Alerts
    from .alerts_embedded import AlertsEmbedded as AlertsEmbedded
    from .attribute import Attribute as Attribute
    from .attribute_type import AttributeType as AttributeType
    from .attribute_value_type_1 import AttributeValueType1 as AttributeValueType1
    from .attributes_item import AttributesItem as AttributesItem
    from .basic_kinetic import BasicKinetic as BasicKinetic
    from .battery import Battery as Battery
    from .bounded_program import BoundedProgram as BoundedProgram
    from .bounded_program_occurence import BoundedProgramOccurence as BoundedProgramOccurence
    from .bounded_program_occurence_day_item import (
        BoundedProgramOccurenceDayItem as BoundedProgramOccurenceDayItem,
    )
    from .bounded_program_recurrence import BoundedProgramRecurrence as BoundedProgramRecurrence
    from .callback_subscribe import CallbackSubscribe as CallbackSubscribe
    from .callback_subscribe_batch_notify import CallbackSubscribeBatchNotify as CallbackSubscribeBatchNotify
    from .callback_subscribe_callback import CallbackSubscribeCallback as CallbackSubscribeCallback
    from .callback_subscribe_retry_policy import CallbackSubscribeRetryPolicy as CallbackSubscribeRetryPolicy
    from .charging_status_enum import ChargingStatusEnum as ChargingStatusEnum
    from .collection_result import CollectionResult as CollectionResult
    from .collection_result_embedded import CollectionResultEmbedded as CollectionResultEmbedded
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
    from .data_trigger_data import DataTriggerData as DataTriggerData
    from .data_trigger_op import DataTriggerOp as DataTriggerOp
    from .doors_state import DoorsState as DoorsState
    from .doors_state_locked_state import DoorsStateLockedState as DoorsStateLockedState
    from .doors_state_opening_item import DoorsStateOpeningItem as DoorsStateOpeningItem
    from .doors_state_opening_item_identifier import (
        DoorsStateOpeningItemIdentifier as DoorsStateOpeningItemIdentifier,
    )
    from .doors_state_opening_item_state import DoorsStateOpeningItemState as DoorsStateOpeningItemState
    from .driving_behavior_base import DrivingBehaviorBase as DrivingBehaviorBase
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode as DrivingBehaviorBaseMode
    from .e_coaching import ECoaching as ECoaching
    from .e_coaching_embedded import ECoachingEmbedded as ECoachingEmbedded
    from .e_coaching_links import ECoachingLinks as ECoachingLinks
    from .e_coaching_scores_item import ECoachingScoresItem as ECoachingScoresItem
    from .e_coaching_scores_item_category import ECoachingScoresItemCategory as ECoachingScoresItemCategory
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
    from .extension import Extension as Extension
    from .fleet import Fleet as Fleet
    from .fleet_links import FleetLinks as FleetLinks
    from .fleets import Fleets as Fleets
    from .fleets_embedded import FleetsEmbedded as FleetsEmbedded
    from .geometry import Geometry as Geometry
    from .ignition import Ignition as Ignition
    from .ignition_type import IgnitionType as IgnitionType
    from .info_collision import InfoCollision as InfoCollision
    from .kinetic import Kinetic as Kinetic
    from .lighting import Lighting as Lighting
    from .lighting_light_item import LightingLightItem as LightingLightItem
    from .lighting_turn_item import LightingTurnItem as LightingTurnItem
    from .link import Link as Link
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
    from .monitor_event_extensions_item import MonitorEventExtensionsItem as MonitorEventExtensionsItem
    from .monitor_event_extensions_item_body_item import (
        MonitorEventExtensionsItemBodyItem as MonitorEventExtensionsItemBodyItem,
    )
    from .monitor_event_extensions_item_body_item_alerts_item import (
        MonitorEventExtensionsItemBodyItemAlertsItem as MonitorEventExtensionsItemBodyItemAlertsItem,
    )
    from .monitor_event_extensions_item_body_item_collisions import (
        MonitorEventExtensionsItemBodyItemCollisions as MonitorEventExtensionsItemBodyItemCollisions,
    )
    from .monitor_event_extensions_item_body_item_door_state import (
        MonitorEventExtensionsItemBodyItemDoorState as MonitorEventExtensionsItemBodyItemDoorState,
    )
    from .monitor_event_extensions_item_body_item_maintenance import (
        MonitorEventExtensionsItemBodyItemMaintenance as MonitorEventExtensionsItemBodyItemMaintenance,
    )
    from .monitor_event_extensions_item_body_item_position import (
        MonitorEventExtensionsItemBodyItemPosition as MonitorEventExtensionsItemBodyItemPosition,
    )
    from .monitor_event_extensions_item_body_item_status import (
        MonitorEventExtensionsItemBodyItemStatus as MonitorEventExtensionsItemBodyItemStatus,
    )
    from .monitor_event_extensions_item_body_item_telemetry import (
        MonitorEventExtensionsItemBodyItemTelemetry as MonitorEventExtensionsItemBodyItemTelemetry,
    )
    from .monitor_event_extensions_item_type import (
        MonitorEventExtensionsItemType as MonitorEventExtensionsItemType,
    )
    from .monitor_event_values_item import MonitorEventValuesItem as MonitorEventValuesItem
    from .monitor_event_values_item_data import MonitorEventValuesItemData as MonitorEventValuesItemData
    from .monitor_event_values_item_value import MonitorEventValuesItemValue as MonitorEventValuesItemValue
    from .monitor_event_values_item_value_body import (
        MonitorEventValuesItemValueBody as MonitorEventValuesItemValueBody,
    )
    from .monitor_event_values_item_value_body_object_value import (
        MonitorEventValuesItemValueBodyObjectValue as MonitorEventValuesItemValueBodyObjectValue,
    )
    from .monitor_event_values_item_value_type import (
        MonitorEventValuesItemValueType as MonitorEventValuesItemValueType,
    )
    from .monitor_events import MonitorEvents as MonitorEvents
    from .monitor_links import MonitorLinks as MonitorLinks
    from .monitor_parameter import MonitorParameter as MonitorParameter
    from .monitor_parameter_extended_event_param_item import (
        MonitorParameterExtendedEventParamItem as MonitorParameterExtendedEventParamItem,
    )
    from .monitor_parameter_trigger_param import MonitorParameterTriggerParam as MonitorParameterTriggerParam
    from .monitor_ref import MonitorRef as MonitorRef
    from .monitor_ref_links import MonitorRefLinks as MonitorRefLinks
    from .monitor_status import MonitorStatus as MonitorStatus
    from .monitor_status_setter import MonitorStatusSetter as MonitorStatusSetter
    from .monitor_status_setter_status import MonitorStatusSetterStatus as MonitorStatusSetterStatus
    from .monitors import Monitors as Monitors
    from .monitors_embedded import MonitorsEmbedded as MonitorsEmbedded
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
    from .preconditioning_program_occurence_day_item import (
        PreconditioningProgramOccurenceDayItem as PreconditioningProgramOccurenceDayItem,
    )
    from .preconditioning_program_recurrence import (
        PreconditioningProgramRecurrence as PreconditioningProgramRecurrence,
    )
    from .privacy import Privacy as Privacy
    from .privacy_driver_request_state import PrivacyDriverRequestState as PrivacyDriverRequestState
    from .privacy_service_state import PrivacyServiceState as PrivacyServiceState
    from .privacy_state import PrivacyState as PrivacyState
    from .program import Program as Program
    from .program_occurence import ProgramOccurence as ProgramOccurence
    from .program_occurence_day_item import ProgramOccurenceDayItem as ProgramOccurenceDayItem
    from .program_recurrence import ProgramRecurrence as ProgramRecurrence
    from .retry_policy_enum import RetryPolicyEnum as RetryPolicyEnum
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
    from .status_extension_type_item import StatusExtensionTypeItem as StatusExtensionTypeItem
    from .status_links import StatusLinks as StatusLinks
    from .status_list import StatusList as StatusList
    from .status_list_embedded import StatusListEmbedded as StatusListEmbedded
    from .tab_links import TabLinks as TabLinks
    from .telemetries import Telemetries as Telemetries
    from .telemetries_embedded import TelemetriesEmbedded as TelemetriesEmbedded
    from .telemetry import Telemetry as Telemetry
    from .telemetry_embedded import TelemetryEmbedded as TelemetryEmbedded
    from .telemetry_enum_item import TelemetryEnumItem as TelemetryEnumItem
    from .telemetry_extension import TelemetryExtension as TelemetryExtension
    from .telemetry_extension_odometer import TelemetryExtensionOdometer as TelemetryExtensionOdometer
    from .telemetry_extension_type_item import TelemetryExtensionTypeItem as TelemetryExtensionTypeItem
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
    from .trip import Trip as Trip
    from .trip_faults_item import TripFaultsItem as TripFaultsItem
    from .trip_links import TripLinks as TripLinks
    from .trips import Trips as Trips
    from .trips_embedded import TripsEmbedded as TripsEmbedded
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

_MODULES = {
    "Adas": "adas",
    "AdasAccr": "adas_accr",
    "AdasAebs": "adas_aebs",
    "AdasAfil": "adas_afil",
    "AdasArtiv": "adas_artiv",
    "AdasBsm": "adas_bsm",
    "AdasLrka": "adas_lrka",
    "AdasParkAssist": "adas_park_assist",
    "AdasParkAssistFrontItem": "adas_park_assist_front_item",
    "AdasParkAssistRearItem": "adas_park_assist_rear_item",
    "AdasRlka": "adas_rlka",
    "AdasRvv": "adas_rvv",
    "Alert": "alert",
    "AlertLinks": "alert_links",
    "AlertMsgEnum": "alert_msg_enum",
    "AlertSeverity": "alert_severity",
    "Alerts": "alerts",
    "AlertsEmbedded": "alerts_embedded",
    "Attribute": "attribute",
    "AttributeType": "attribute_type",
    "AttributeValueType1": "attribute_value_type_1",
    "AttributesItem": "attributes_item",
    "BasicKinetic": "basic_kinetic",
    "Battery": "battery",
    "BoundedProgram": "bounded_program",
    "BoundedProgramOccurence": "bounded_program_occurence",
    "BoundedProgramOccurenceDayItem": "bounded_program_occurence_day_item",
    "BoundedProgramRecurrence": "bounded_program_recurrence",
    "CallbackSubscribe": "callback_subscribe",
    "CallbackSubscribeBatchNotify": "callback_subscribe_batch_notify",
    "CallbackSubscribeCallback": "callback_subscribe_callback",
    "CallbackSubscribeRetryPolicy": "callback_subscribe_retry_policy",
    "ChargingStatusEnum": "charging_status_enum",
    "CollectionResult": "collection_result",
    "CollectionResultEmbedded": "collection_result_embedded",
    "Collision": "collision",
    "CollisionDetails": "collision_details",
    "CollisionDetailsSeverity": "collision_details_severity",
    "CollisionDetailsSide": "collision_details_side",
    "CollisionLinks": "collision_links",
    "CollisionObj": "collision_obj",
    "Collisions": "collisions",
    "CollisionsEmbedded": "collisions_embedded",
    "CreatedAtField": "created_at_field",
    "DataTrigger": "data_trigger",
    "DataTriggerData": "data_trigger_data",
    "DataTriggerOp": "data_trigger_op",
    "DoorsState": "doors_state",
    "DoorsStateLockedState": "doors_state_locked_state",
    "DoorsStateOpeningItem": "doors_state_opening_item",
    "DoorsStateOpeningItemIdentifier": "doors_state_opening_item_identifier",
    "DoorsStateOpeningItemState": "doors_state_opening_item_state",
    "DrivingBehaviorBase": "driving_behavior_base",
    "DrivingBehaviorBaseMode": "driving_behavior_base_mode",
    "ECoaching": "e_coaching",
    "ECoachingEmbedded": "e_coaching_embedded",
    "ECoachingLinks": "e_coaching_links",
    "ECoachingScoresItem": "e_coaching_scores_item",
    "ECoachingScoresItemCategory": "e_coaching_scores_item_category",
    "Energy": "energy",
    "EnergyBattery": "energy_battery",
    "EnergyBatteryHealth": "energy_battery_health",
    "EnergyCharging": "energy_charging",
    "EnergyChargingChargingMode": "energy_charging_charging_mode",
    "EnergyExtension": "energy_extension",
    "EnergyExtensionElectric": "energy_extension_electric",
    "EnergyExtensionFuel": "energy_extension_fuel",
    "EnergyType": "energy_type",
    "Engine": "engine",
    "EngineExtension": "engine_extension",
    "EngineExtensionThermic": "engine_extension_thermic",
    "EngineExtensionThermicScr": "engine_extension_thermic_scr",
    "EngineGmpStatus": "engine_gmp_status",
    "EngineLiquid": "engine_liquid",
    "EngineOil": "engine_oil",
    "EngineType": "engine_type",
    "Environment": "environment",
    "EnvironmentAir": "environment_air",
    "EnvironmentLuminosity": "environment_luminosity",
    "Extension": "extension",
    "Fleet": "fleet",
    "FleetLinks": "fleet_links",
    "Fleets": "fleets",
    "FleetsEmbedded": "fleets_embedded",
    "Geometry": "geometry",
    "Ignition": "ignition",
    "IgnitionType": "ignition_type",
    "InfoCollision": "info_collision",
    "Kinetic": "kinetic",
    "Lighting": "lighting",
    "LightingLightItem": "lighting_light_item",
    "LightingTurnItem": "lighting_turn_item",
    "Link": "link",
    "Maintenance": "maintenance",
    "MaintenanceLinks": "maintenance_links",
    "MaintenanceList": "maintenance_list",
    "MaintenanceListEmbedded": "maintenance_list_embedded",
    "MaintenanceObj": "maintenance_obj",
    "Monitor": "monitor",
    "MonitorCallbackSubscribe": "monitor_callback_subscribe",
    "MonitorCallbackSubscribeBatchNotify": "monitor_callback_subscribe_batch_notify",
    "MonitorCallbackSubscribeCallback": "monitor_callback_subscribe_callback",
    "MonitorCallbackSubscribeRetryPolicy": "monitor_callback_subscribe_retry_policy",
    "MonitorEvent": "monitor_event",
    "MonitorEventExtensionsItem": "monitor_event_extensions_item",
    "MonitorEventExtensionsItemBodyItem": "monitor_event_extensions_item_body_item",
    "MonitorEventExtensionsItemBodyItemAlertsItem": "monitor_event_extensions_item_body_item_alerts_item",
    "MonitorEventExtensionsItemBodyItemCollisions": "monitor_event_extensions_item_body_item_collisions",
    "MonitorEventExtensionsItemBodyItemDoorState": "monitor_event_extensions_item_body_item_door_state",
    "MonitorEventExtensionsItemBodyItemMaintenance": "monitor_event_extensions_item_body_item_maintenance",
    "MonitorEventExtensionsItemBodyItemPosition": "monitor_event_extensions_item_body_item_position",
    "MonitorEventExtensionsItemBodyItemStatus": "monitor_event_extensions_item_body_item_status",
    "MonitorEventExtensionsItemBodyItemTelemetry": "monitor_event_extensions_item_body_item_telemetry",
    "MonitorEventExtensionsItemType": "monitor_event_extensions_item_type",
    "MonitorEventValuesItem": "monitor_event_values_item",
    "MonitorEventValuesItemData": "monitor_event_values_item_data",
    "MonitorEventValuesItemValue": "monitor_event_values_item_value",
    "MonitorEventValuesItemValueBody": "monitor_event_values_item_value_body",
    "MonitorEventValuesItemValueBodyObjectValue": "monitor_event_values_item_value_body_object_value",
    "MonitorEventValuesItemValueType": "monitor_event_values_item_value_type",
    "MonitorEvents": "monitor_events",
    "MonitorLinks": "monitor_links",
    "MonitorParameter": "monitor_parameter",
    "MonitorParameterExtendedEventParamItem": "monitor_parameter_extended_event_param_item",
    "MonitorParameterTriggerParam": "monitor_parameter_trigger_param",
    "MonitorRef": "monitor_ref",
    "MonitorRefLinks": "monitor_ref_links",
    "MonitorStatus": "monitor_status",
    "MonitorStatusSetter": "monitor_status_setter",
    "MonitorStatusSetterStatus": "monitor_status_setter_status",
    "Monitors": "monitors",
    "MonitorsEmbedded": "monitors_embedded",
    "Point": "point",
    "PointType": "point_type",
    "Position": "position",
    "PositionProperties": "position_properties",
    "PositionPropertiesType": "position_properties_type",
    "PositionType": "position_type",
    "Preconditioning": "preconditioning",
    "PreconditioningAirConditioning": "preconditioning_air_conditioning",
    "PreconditioningAirConditioningFailureCause": "preconditioning_air_conditioning_failure_cause",
    "PreconditioningAirConditioningStatus": "preconditioning_air_conditioning_status",
    "PreconditioningProgram": "preconditioning_program",
    "PreconditioningProgramOccurence": "preconditioning_program_occurence",
    "PreconditioningProgramOccurenceDayItem": "preconditioning_program_occurence_day_item",
    "PreconditioningProgramRecurrence": "preconditioning_program_recurrence",
    "Privacy": "privacy",
    "PrivacyDriverRequestState": "privacy_driver_request_state",
    "PrivacyServiceState": "privacy_service_state",
    "PrivacyState": "privacy_state",
    "Program": "program",
    "ProgramOccurence": "program_occurence",
    "ProgramOccurenceDayItem": "program_occurence_day_item",
    "ProgramRecurrence": "program_recurrence",
    "RetryPolicyEnum": "retry_policy_enum",
    "Safety": "safety",
    "SafetyAutoECallTriggering": "safety_auto_e_call_triggering",
    "SafetyBeltWarning": "safety_belt_warning",
    "SafetyECallTriggeringRequest": "safety_e_call_triggering_request",
    "ServiceType": "service_type",
    "ServiceTypeType": "service_type_type",
    "Status": "status",
    "StatusDrivingBehavior": "status_driving_behavior",
    "StatusDrivingBehaviorMode": "status_driving_behavior_mode",
    "StatusEmbedded": "status_embedded",
    "StatusExtensionTypeItem": "status_extension_type_item",
    "StatusLinks": "status_links",
    "StatusList": "status_list",
    "StatusListEmbedded": "status_list_embedded",
    "TabLinks": "tab_links",
    "Telemetries": "telemetries",
    "TelemetriesEmbedded": "telemetries_embedded",
    "Telemetry": "telemetry",
    "TelemetryEmbedded": "telemetry_embedded",
    "TelemetryEnumItem": "telemetry_enum_item",
    "TelemetryExtension": "telemetry_extension",
    "TelemetryExtensionOdometer": "telemetry_extension_odometer",
    "TelemetryExtensionTypeItem": "telemetry_extension_type_item",
    "TelemetryLinks": "telemetry_links",
    "TelemetryVehicle": "telemetry_vehicle",
    "TelemetryVehicleOdometer": "telemetry_vehicle_odometer",
    "TelemetryVehicleSafety": "telemetry_vehicle_safety",
    "TelemetryVehicleSafetyAutoECallTriggering": "telemetry_vehicle_safety_auto_e_call_triggering",
    "TelemetryVehicleSafetyBeltWarning": "telemetry_vehicle_safety_belt_warning",
    "TelemetryVehicleSafetyECallTriggeringRequest": "telemetry_vehicle_safety_e_call_triggering_request",
    "TimeStamped": "time_stamped",
    "TimeTrigger": "time_trigger",
    "TimeZoneTrigger": "time_zone_trigger",
    "Transmission": "transmission",
    "TransmissionGearbox": "transmission_gearbox",
    "TransmissionGearboxGear": "transmission_gearbox_gear",
    "TransmissionGearboxGearRecommended": "transmission_gearbox_gear_recommended",
    "TransmissionGearboxMode": "transmission_gearbox_mode",
    "Trip": "trip",
    "TripFaultsItem": "trip_faults_item",
    "TripLinks": "trip_links",
    "Trips": "trips",
    "TripsEmbedded": "trips_embedded",
    "UpdatedAtField": "updated_at_field",
    "Vehicle": "vehicle",
    "VehicleDetails": "vehicle_details",
    "VehicleDetailsLinks": "vehicle_details_links",
    "VehicleLabel": "vehicle_label",
    "VehicleLinks": "vehicle_links",
    "VehicleOdometer": "vehicle_odometer",
    "Vehicles": "vehicles",
    "VehiclesEmbedded": "vehicles_embedded",
    "WayPoints": "way_points",
    "WayPointsEmbedded": "way_points_embedded",
    "Webhook": "webhook",
    "WebhookError": "webhook_error",
    "XError": "x_error",
    "ZoneTrigger": "zone_trigger",
    "ZoneTriggerPlace": "zone_trigger_place",
    "ZoneTriggerPlaceCenter": "zone_trigger_place_center",
    "ZoneTriggerTransition": "zone_trigger_transition",
}

__all__ = [
    "Adas",
    "AdasAccr",
    "AdasAebs",
    "AdasAfil",
    "AdasArtiv",
    "AdasBsm",
    "AdasLrka",
    "AdasParkAssist",
    "AdasParkAssistFrontItem",
    "AdasParkAssistRearItem",
    "AdasRlka",
    "AdasRvv",
    "Alert",
    "AlertLinks",
    "AlertMsgEnum",
    "AlertSeverity",
    "Alerts",
    "AlertsEmbedded",
    "Attribute",
    "AttributeType",
    "AttributeValueType1",
    "AttributesItem",
    "BasicKinetic",
    "Battery",
    "BoundedProgram",
    "BoundedProgramOccurence",
    "BoundedProgramOccurenceDayItem",
    "BoundedProgramRecurrence",
    "CallbackSubscribe",
    "CallbackSubscribeBatchNotify",
    "CallbackSubscribeCallback",
    "CallbackSubscribeRetryPolicy",
    "ChargingStatusEnum",
    "CollectionResult",
    "CollectionResultEmbedded",
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
    "DataTriggerData",
    "DataTriggerOp",
    "DoorsState",
    "DoorsStateLockedState",
    "DoorsStateOpeningItem",
    "DoorsStateOpeningItemIdentifier",
    "DoorsStateOpeningItemState",
    "DrivingBehaviorBase",
    "DrivingBehaviorBaseMode",
    "ECoaching",
    "ECoachingEmbedded",
    "ECoachingLinks",
    "ECoachingScoresItem",
    "ECoachingScoresItemCategory",
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
    "Extension",
    "Fleet",
    "FleetLinks",
    "Fleets",
    "FleetsEmbedded",
    "Geometry",
    "Ignition",
    "IgnitionType",
    "InfoCollision",
    "Kinetic",
    "Lighting",
    "LightingLightItem",
    "LightingTurnItem",
    "Link",
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
    "MonitorEventExtensionsItem",
    "MonitorEventExtensionsItemBodyItem",
    "MonitorEventExtensionsItemBodyItemAlertsItem",
    "MonitorEventExtensionsItemBodyItemCollisions",
    "MonitorEventExtensionsItemBodyItemDoorState",
    "MonitorEventExtensionsItemBodyItemMaintenance",
    "MonitorEventExtensionsItemBodyItemPosition",
    "MonitorEventExtensionsItemBodyItemStatus",
    "MonitorEventExtensionsItemBodyItemTelemetry",
    "MonitorEventExtensionsItemType",
    "MonitorEventValuesItem",
    "MonitorEventValuesItemData",
    "MonitorEventValuesItemValue",
    "MonitorEventValuesItemValueBody",
    "MonitorEventValuesItemValueBodyObjectValue",
    "MonitorEventValuesItemValueType",
    "MonitorEvents",
    "MonitorLinks",
    "MonitorParameter",
    "MonitorParameterExtendedEventParamItem",
    "MonitorParameterTriggerParam",
    "MonitorRef",
    "MonitorRefLinks",
    "MonitorStatus",
    "MonitorStatusSetter",
    "MonitorStatusSetterStatus",
    "Monitors",
    "MonitorsEmbedded",
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
    "PreconditioningProgramOccurenceDayItem",
    "PreconditioningProgramRecurrence",
    "Privacy",
    "PrivacyDriverRequestState",
    "PrivacyServiceState",
    "PrivacyState",
    "Program",
    "ProgramOccurence",
    "ProgramOccurenceDayItem",
    "ProgramRecurrence",
    "RetryPolicyEnum",
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
    "StatusExtensionTypeItem",
    "StatusLinks",
    "StatusList",
    "StatusListEmbedded",
    "TabLinks",
    "Telemetries",
    "TelemetriesEmbedded",
    "Telemetry",
    "TelemetryEmbedded",
    "TelemetryEnumItem",
    "TelemetryExtension",
    "TelemetryExtensionOdometer",
    "TelemetryExtensionTypeItem",
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
    "Trip",
    "TripFaultsItem",
    "TripLinks",
    "Trips",
    "TripsEmbedded",
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

if not TYPE_CHECKING:
    # Hidden from type checkers, which then catch a misspelt name.
    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{module}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
