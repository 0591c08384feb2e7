"""The models and enumerations of Groupe PSA B2B Web API v3; each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .adas import Adas as Adas
    from .adas_accr import AdasAccr as AdasAccr
    from .adas_aebs import AdasAebs as AdasAebs
    from .adas_afil import AdasAfil as AdasAfil
    from .adas_artiv import AdasArtiv as AdasArtiv
    from .adas_bsm import AdasBsm as AdasBsm
    from .adas_llka import AdasLlka as AdasLlka
    from .adas_park_assist import AdasParkAssist as AdasParkAssist
    from .adas_rgi import AdasRgi as AdasRgi
    from .adas_rlka import AdasRlka as AdasRlka
    from .adas_rvv import AdasRvv as AdasRvv
    from .air import Air as Air
    from .air_base import AirBase as AirBase
    from .alarm import Alarm as Alarm
    from .alarm_details import AlarmDetails as AlarmDetails
    from .alarm_kind import AlarmKind as AlarmKind
    from .alarm_status import AlarmStatus as AlarmStatus
    from .alarm_status_activation import AlarmStatusActivation as AlarmStatusActivation
    from .alarm_trigger import AlarmTrigger as AlarmTrigger
    from .alarm_trigger_type import AlarmTriggerType as AlarmTriggerType
    from .alarms import Alarms as Alarms
    from .alarms_embedded import AlarmsEmbedded as AlarmsEmbedded
    from .alert import Alert as Alert
    from .alert_links import AlertLinks as AlertLinks
    from .alert_message import AlertMessage as AlertMessage
    from .alert_severity import AlertSeverity as AlertSeverity
    from .alerts import Alerts as Alerts
    from .alerts_embedded import AlertsEmbedded as AlertsEmbedded
    from .attribute import Attribute as Attribute
    from .attribute_type import AttributeType as AttributeType
    from .base_alarm import BaseAlarm as BaseAlarm
    from .base_alarm_status import BaseAlarmStatus as BaseAlarmStatus
    from .base_alarm_status_activation import BaseAlarmStatusActivation as BaseAlarmStatusActivation
    from .base_alarm_trigger import BaseAlarmTrigger as BaseAlarmTrigger
    from .base_alarm_trigger_type import BaseAlarmTriggerType as BaseAlarmTriggerType
    from .base_safety import BaseSafety as BaseSafety
    from .base_safety_auto_e_call_triggering import (
        BaseSafetyAutoECallTriggering as BaseSafetyAutoECallTriggering,
    )
    from .basic_kinetic import BasicKinetic as BasicKinetic
    from .basic_program import BasicProgram as BasicProgram
    from .basic_program_occurence import BasicProgramOccurence as BasicProgramOccurence
    from .battery import Battery as Battery
    from .battery_base import BatteryBase as BatteryBase
    from .belt_status import BeltStatus as BeltStatus
    from .belt_status_belt import BeltStatusBelt as BeltStatusBelt
    from .belt_status_id import BeltStatusId as BeltStatusId
    from .callback_ref import CallbackRef as CallbackRef
    from .callback_ref_links import CallbackRefLinks as CallbackRefLinks
    from .callback_status import CallbackStatus as CallbackStatus
    from .callback_subscribe import CallbackSubscribe as CallbackSubscribe
    from .callback_subscribe_batch_notify import CallbackSubscribeBatchNotify as CallbackSubscribeBatchNotify
    from .callback_subscribe_callback import CallbackSubscribeCallback as CallbackSubscribeCallback
    from .callback_subscribe_retry_policy import CallbackSubscribeRetryPolicy as CallbackSubscribeRetryPolicy
    from .callback_variable import CallbackVariable as CallbackVariable
    from .charge_schedule_program import ChargeScheduleProgram as ChargeScheduleProgram
    from .charge_schedule_program_occurence import (
        ChargeScheduleProgramOccurence as ChargeScheduleProgramOccurence,
    )
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
    from .composit_fuel_energy_consumption import (
        CompositFuelEnergyConsumption as CompositFuelEnergyConsumption,
    )
    from .consumption import Consumption as Consumption
    from .created_at_field import CreatedAtField as CreatedAtField
    from .data_profile import DataProfile as DataProfile
    from .data_scope import DataScope as DataScope
    from .data_trigger import DataTrigger as DataTrigger
    from .data_trigger_op import DataTriggerOp as DataTriggerOp
    from .day_of_week import DayOfWeek as DayOfWeek
    from .doors_state import DoorsState as DoorsState
    from .doors_state_base import DoorsStateBase as DoorsStateBase
    from .driving_behavior import DrivingBehavior as DrivingBehavior
    from .driving_behavior_base import DrivingBehaviorBase as DrivingBehaviorBase
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode as DrivingBehaviorBaseMode
    from .driving_behavior_mode import DrivingBehaviorMode as DrivingBehaviorMode
    from .e_coaching import ECoaching as ECoaching
    from .e_coaching_category import ECoachingCategory as ECoachingCategory
    from .e_coaching_links import ECoachingLinks as ECoachingLinks
    from .e_coaching_score import ECoachingScore as ECoachingScore
    from .energy import Energy as Energy
    from .energy_base import EnergyBase as EnergyBase
    from .energy_base_extension import EnergyBaseExtension as EnergyBaseExtension
    from .energy_base_extension_electric import EnergyBaseExtensionElectric as EnergyBaseExtensionElectric
    from .energy_base_extension_fuel import EnergyBaseExtensionFuel as EnergyBaseExtensionFuel
    from .energy_base_sub_type import EnergyBaseSubType as EnergyBaseSubType
    from .energy_base_type import EnergyBaseType as EnergyBaseType
    from .energy_battery import EnergyBattery as EnergyBattery
    from .energy_battery_base import EnergyBatteryBase as EnergyBatteryBase
    from .energy_battery_health import EnergyBatteryHealth as EnergyBatteryHealth
    from .energy_battery_load import EnergyBatteryLoad as EnergyBatteryLoad
    from .energy_charging import EnergyCharging as EnergyCharging
    from .energy_charging_charging_mode import EnergyChargingChargingMode as EnergyChargingChargingMode
    from .energy_charging_charging_power_level import (
        EnergyChargingChargingPowerLevel as EnergyChargingChargingPowerLevel,
    )
    from .energy_charging_schedule import EnergyChargingSchedule as EnergyChargingSchedule
    from .energy_charging_type import EnergyChargingType as EnergyChargingType
    from .energy_consumption import EnergyConsumption as EnergyConsumption
    from .energy_extension import EnergyExtension as EnergyExtension
    from .energy_extension_electric import EnergyExtensionElectric as EnergyExtensionElectric
    from .energy_extension_fuel import EnergyExtensionFuel as EnergyExtensionFuel
    from .energy_sub_type import EnergySubType as EnergySubType
    from .energy_type import EnergyType as EnergyType
    from .engine import Engine as Engine
    from .engine_air import EngineAir as EngineAir
    from .engine_base import EngineBase as EngineBase
    from .engine_base_extension import EngineBaseExtension as EngineBaseExtension
    from .engine_base_extension_thermic import EngineBaseExtensionThermic as EngineBaseExtensionThermic
    from .engine_base_gmp_status import EngineBaseGmpStatus as EngineBaseGmpStatus
    from .engine_base_type import EngineBaseType as EngineBaseType
    from .engine_extension import EngineExtension as EngineExtension
    from .engine_extension_thermic import EngineExtensionThermic as EngineExtensionThermic
    from .engine_gmp_status import EngineGmpStatus as EngineGmpStatus
    from .engine_liquid import EngineLiquid as EngineLiquid
    from .engine_type import EngineType as EngineType
    from .environment import Environment as Environment
    from .environment_base import EnvironmentBase as EnvironmentBase
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
    from .health_electric_energy import HealthElectricEnergy as HealthElectricEnergy
    from .ignition import Ignition as Ignition
    from .ignition_base import IgnitionBase as IgnitionBase
    from .ignition_base_type import IgnitionBaseType as IgnitionBaseType
    from .ignition_type import IgnitionType as IgnitionType
    from .kinetic import Kinetic as Kinetic
    from .light import Light as Light
    from .light_position import LightPosition as LightPosition
    from .light_side import LightSide as LightSide
    from .light_status import LightStatus as LightStatus
    from .lighting_base import LightingBase as LightingBase
    from .lighting_system import LightingSystem as LightingSystem
    from .lighting_system_base import LightingSystemBase as LightingSystemBase
    from .link import Link as Link
    from .lite_energy import LiteEnergy as LiteEnergy
    from .load_electric_energy import LoadElectricEnergy as LoadElectricEnergy
    from .lock_state import LockState as LockState
    from .luminosity import Luminosity as Luminosity
    from .luminosity_base import LuminosityBase as LuminosityBase
    from .maintenance import Maintenance as Maintenance
    from .maintenance_base import MaintenanceBase as MaintenanceBase
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
    from .monitor_trigger import MonitorTrigger as MonitorTrigger
    from .monitor_variable import MonitorVariable as MonitorVariable
    from .monitors import Monitors as Monitors
    from .monitors_embedded import MonitorsEmbedded as MonitorsEmbedded
    from .motorization import Motorization as Motorization
    from .notified_remote_type import NotifiedRemoteType as NotifiedRemoteType
    from .onboard_capabilities import OnboardCapabilities as OnboardCapabilities
    from .onboard_capabilities_remote import OnboardCapabilitiesRemote as OnboardCapabilitiesRemote
    from .onboard_capabilities_remote_charging import (
        OnboardCapabilitiesRemoteCharging as OnboardCapabilitiesRemoteCharging,
    )
    from .onboard_capabilities_remote_charging_parameters import (
        OnboardCapabilitiesRemoteChargingParameters as OnboardCapabilitiesRemoteChargingParameters,
    )
    from .onboard_capabilities_remote_charging_parameters_immediate import (
        OnboardCapabilitiesRemoteChargingParametersImmediate as OnboardCapabilitiesRemoteChargingParametersImmediate,
    )
    from .onboard_capabilities_remote_charging_parameters_preferences import (
        OnboardCapabilitiesRemoteChargingParametersPreferences as OnboardCapabilitiesRemoteChargingParametersPreferences,
    )
    from .onboard_capabilities_remote_charging_parameters_schedule import (
        OnboardCapabilitiesRemoteChargingParametersSchedule as OnboardCapabilitiesRemoteChargingParametersSchedule,
    )
    from .onboard_capabilities_remote_charging_parameters_schedule_programs import (
        OnboardCapabilitiesRemoteChargingParametersSchedulePrograms as OnboardCapabilitiesRemoteChargingParametersSchedulePrograms,
    )
    from .onboard_capabilities_remote_charging_scope_name import (
        OnboardCapabilitiesRemoteChargingScopeName as OnboardCapabilitiesRemoteChargingScopeName,
    )
    from .onboard_capabilities_remote_door import (
        OnboardCapabilitiesRemoteDoor as OnboardCapabilitiesRemoteDoor,
    )
    from .onboard_capabilities_remote_door_scope_name import (
        OnboardCapabilitiesRemoteDoorScopeName as OnboardCapabilitiesRemoteDoorScopeName,
    )
    from .onboard_capabilities_remote_horn import (
        OnboardCapabilitiesRemoteHorn as OnboardCapabilitiesRemoteHorn,
    )
    from .onboard_capabilities_remote_horn_scope_name import (
        OnboardCapabilitiesRemoteHornScopeName as OnboardCapabilitiesRemoteHornScopeName,
    )
    from .onboard_capabilities_remote_lights import (
        OnboardCapabilitiesRemoteLights as OnboardCapabilitiesRemoteLights,
    )
    from .onboard_capabilities_remote_lights_scope_name import (
        OnboardCapabilitiesRemoteLightsScopeName as OnboardCapabilitiesRemoteLightsScopeName,
    )
    from .onboard_capabilities_remote_navigation import (
        OnboardCapabilitiesRemoteNavigation as OnboardCapabilitiesRemoteNavigation,
    )
    from .onboard_capabilities_remote_navigation_scope_name import (
        OnboardCapabilitiesRemoteNavigationScopeName as OnboardCapabilitiesRemoteNavigationScopeName,
    )
    from .onboard_capabilities_remote_preconditioning import (
        OnboardCapabilitiesRemotePreconditioning as OnboardCapabilitiesRemotePreconditioning,
    )
    from .onboard_capabilities_remote_preconditioning_parameters import (
        OnboardCapabilitiesRemotePreconditioningParameters as OnboardCapabilitiesRemotePreconditioningParameters,
    )
    from .onboard_capabilities_remote_preconditioning_parameters_programs import (
        OnboardCapabilitiesRemotePreconditioningParametersPrograms as OnboardCapabilitiesRemotePreconditioningParametersPrograms,
    )
    from .onboard_capabilities_remote_preconditioning_scope_name import (
        OnboardCapabilitiesRemotePreconditioningScopeName as OnboardCapabilitiesRemotePreconditioningScopeName,
    )
    from .onboard_capabilities_remote_stolen import (
        OnboardCapabilitiesRemoteStolen as OnboardCapabilitiesRemoteStolen,
    )
    from .onboard_capabilities_remote_wakeup import (
        OnboardCapabilitiesRemoteWakeup as OnboardCapabilitiesRemoteWakeup,
    )
    from .onboard_capabilities_remote_wakeup_scope_name import (
        OnboardCapabilitiesRemoteWakeupScopeName as OnboardCapabilitiesRemoteWakeupScopeName,
    )
    from .opening import Opening as Opening
    from .opening_name import OpeningName as OpeningName
    from .opening_state import OpeningState as OpeningState
    from .point import Point as Point
    from .point_type import PointType as PointType
    from .position import Position as Position
    from .position_base import PositionBase as PositionBase
    from .position_base_properties import PositionBaseProperties as PositionBaseProperties
    from .position_base_properties_fix_status import (
        PositionBasePropertiesFixStatus as PositionBasePropertiesFixStatus,
    )
    from .position_base_properties_type import PositionBasePropertiesType as PositionBasePropertiesType
    from .position_base_type import PositionBaseType as PositionBaseType
    from .position_properties import PositionProperties as PositionProperties
    from .position_properties_fix_status import PositionPropertiesFixStatus as PositionPropertiesFixStatus
    from .position_properties_type import PositionPropertiesType as PositionPropertiesType
    from .position_type import PositionType as PositionType
    from .powertrain import Powertrain as Powertrain
    from .powertrain_base import PowertrainBase as PowertrainBase
    from .powertrain_base_status import PowertrainBaseStatus as PowertrainBaseStatus
    from .powertrain_status import PowertrainStatus as PowertrainStatus
    from .preconditioning import Preconditioning as Preconditioning
    from .preconditioning_air_conditioning import (
        PreconditioningAirConditioning as PreconditioningAirConditioning,
    )
    from .preconditioning_air_conditioning_failure_cause import (
        PreconditioningAirConditioningFailureCause as PreconditioningAirConditioningFailureCause,
    )
    from .preconditioning_air_conditioning_starting_cause import (
        PreconditioningAirConditioningStartingCause as PreconditioningAirConditioningStartingCause,
    )
    from .preconditioning_air_conditioning_status import (
        PreconditioningAirConditioningStatus as PreconditioningAirConditioningStatus,
    )
    from .preconditioning_base import PreconditioningBase as PreconditioningBase
    from .preconditioning_base_air_conditioning import (
        PreconditioningBaseAirConditioning as PreconditioningBaseAirConditioning,
    )
    from .preconditioning_base_air_conditioning_failure_cause import (
        PreconditioningBaseAirConditioningFailureCause as PreconditioningBaseAirConditioningFailureCause,
    )
    from .preconditioning_base_air_conditioning_starting_cause import (
        PreconditioningBaseAirConditioningStartingCause as PreconditioningBaseAirConditioningStartingCause,
    )
    from .preconditioning_base_air_conditioning_status import (
        PreconditioningBaseAirConditioningStatus as PreconditioningBaseAirConditioningStatus,
    )
    from .preconditioning_program import PreconditioningProgram as PreconditioningProgram
    from .preconditioning_program_occurence import (
        PreconditioningProgramOccurence as PreconditioningProgramOccurence,
    )
    from .privacy import Privacy as Privacy
    from .privacy_base import PrivacyBase as PrivacyBase
    from .privacy_base_state import PrivacyBaseState as PrivacyBaseState
    from .privacy_state import PrivacyState as PrivacyState
    from .program import Program as Program
    from .program_action import ProgramAction as ProgramAction
    from .program_days import ProgramDays as ProgramDays
    from .program_occurence import ProgramOccurence as ProgramOccurence
    from .rear_park_assist import RearParkAssist as RearParkAssist
    from .recurrence import Recurrence as Recurrence
    from .remote import Remote as Remote
    from .remote_action import RemoteAction as RemoteAction
    from .remote_action_links import RemoteActionLinks as RemoteActionLinks
    from .remote_action_status import RemoteActionStatus as RemoteActionStatus
    from .remote_actions import RemoteActions as RemoteActions
    from .remote_actions_embedded import RemoteActionsEmbedded as RemoteActionsEmbedded
    from .remote_attribute import RemoteAttribute as RemoteAttribute
    from .remote_callback import RemoteCallback as RemoteCallback
    from .remote_callback_links import RemoteCallbackLinks as RemoteCallbackLinks
    from .remote_callback_subscribe import RemoteCallbackSubscribe as RemoteCallbackSubscribe
    from .remote_callback_subscribe_batch_notify import (
        RemoteCallbackSubscribeBatchNotify as RemoteCallbackSubscribeBatchNotify,
    )
    from .remote_callback_subscribe_callback import (
        RemoteCallbackSubscribeCallback as RemoteCallbackSubscribeCallback,
    )
    from .remote_callback_subscribe_callback_webhook import (
        RemoteCallbackSubscribeCallbackWebhook as RemoteCallbackSubscribeCallbackWebhook,
    )
    from .remote_callback_subscribe_retry_policy import (
        RemoteCallbackSubscribeRetryPolicy as RemoteCallbackSubscribeRetryPolicy,
    )
    from .remote_callbacks import RemoteCallbacks as RemoteCallbacks
    from .remote_callbacks_embedded import RemoteCallbacksEmbedded as RemoteCallbacksEmbedded
    from .remote_callbacks_status_setter import RemoteCallbacksStatusSetter as RemoteCallbacksStatusSetter
    from .remote_callbacks_status_setter_status import (
        RemoteCallbacksStatusSetterStatus as RemoteCallbacksStatusSetterStatus,
    )
    from .remote_charge_program import RemoteChargeProgram as RemoteChargeProgram
    from .remote_charging import RemoteCharging as RemoteCharging
    from .remote_charging_preferences import RemoteChargingPreferences as RemoteChargingPreferences
    from .remote_charging_preferences_level import (
        RemoteChargingPreferencesLevel as RemoteChargingPreferencesLevel,
    )
    from .remote_charging_preferences_type import (
        RemoteChargingPreferencesType as RemoteChargingPreferencesType,
    )
    from .remote_charging_schedule import RemoteChargingSchedule as RemoteChargingSchedule
    from .remote_done_event_status import RemoteDoneEventStatus as RemoteDoneEventStatus
    from .remote_doors_state import RemoteDoorsState as RemoteDoorsState
    from .remote_doors_state_state import RemoteDoorsStateState as RemoteDoorsStateState
    from .remote_event import RemoteEvent as RemoteEvent
    from .remote_event_feedback_detail import RemoteEventFeedbackDetail as RemoteEventFeedbackDetail
    from .remote_event_status import RemoteEventStatus as RemoteEventStatus
    from .remote_event_type import RemoteEventType as RemoteEventType
    from .remote_events import RemoteEvents as RemoteEvents
    from .remote_failed_event_status import RemoteFailedEventStatus as RemoteFailedEventStatus
    from .remote_horn import RemoteHorn as RemoteHorn
    from .remote_horn_state import RemoteHornState as RemoteHornState
    from .remote_lights import RemoteLights as RemoteLights
    from .remote_navigation import RemoteNavigation as RemoteNavigation
    from .remote_pending_event_status import RemotePendingEventStatus as RemotePendingEventStatus
    from .remote_post_response import RemotePostResponse as RemotePostResponse
    from .remote_post_response_links import RemotePostResponseLinks as RemotePostResponseLinks
    from .remote_preconditioning import RemotePreconditioning as RemotePreconditioning
    from .remote_preconditioning_air_conditioning import (
        RemotePreconditioningAirConditioning as RemotePreconditioningAirConditioning,
    )
    from .remote_preconditioning_program import RemotePreconditioningProgram as RemotePreconditioningProgram
    from .remote_ref import RemoteRef as RemoteRef
    from .remote_set_immobilization import RemoteSetImmobilization as RemoteSetImmobilization
    from .remote_stolen import RemoteStolen as RemoteStolen
    from .remote_stolen_immobilization import RemoteStolenImmobilization as RemoteStolenImmobilization
    from .remote_stolen_tracking_period import RemoteStolenTrackingPeriod as RemoteStolenTrackingPeriod
    from .remote_type import RemoteType as RemoteType
    from .remote_wake_up import RemoteWakeUp as RemoteWakeUp
    from .remote_wake_up_action import RemoteWakeUpAction as RemoteWakeUpAction
    from .retry_policy import RetryPolicy as RetryPolicy
    from .safety import Safety as Safety
    from .safety_auto_e_call_triggering import SafetyAutoECallTriggering as SafetyAutoECallTriggering
    from .service_type import ServiceType as ServiceType
    from .service_type_type import ServiceTypeType as ServiceTypeType
    from .status import Status as Status
    from .status_embedded import StatusEmbedded as StatusEmbedded
    from .status_links import StatusLinks as StatusLinks
    from .status_list import StatusList as StatusList
    from .status_list_embedded import StatusListEmbedded as StatusListEmbedded
    from .stolen import Stolen as Stolen
    from .stolen_base import StolenBase as StolenBase
    from .stolen_base_links import StolenBaseLinks as StolenBaseLinks
    from .stolen_collection import StolenCollection as StolenCollection
    from .stolen_collection_embedded import StolenCollectionEmbedded as StolenCollectionEmbedded
    from .stolen_links import StolenLinks as StolenLinks
    from .stolen_obj import StolenObj as StolenObj
    from .stolen_obj_links import StolenObjLinks as StolenObjLinks
    from .tab_links import TabLinks as TabLinks
    from .telemetries import Telemetries as Telemetries
    from .telemetries_embedded import TelemetriesEmbedded as TelemetriesEmbedded
    from .telemetry import Telemetry as Telemetry
    from .telemetry_embedded import TelemetryEmbedded as TelemetryEmbedded
    from .telemetry_extension import TelemetryExtension as TelemetryExtension
    from .telemetry_extra import TelemetryExtra as TelemetryExtra
    from .telemetry_kind import TelemetryKind as TelemetryKind
    from .telemetry_links import TelemetryLinks as TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle as TelemetryVehicle
    from .telemetry_vehicle_odometer import TelemetryVehicleOdometer as TelemetryVehicleOdometer
    from .time_trigger import TimeTrigger as TimeTrigger
    from .time_trigger_entry import TimeTriggerEntry as TimeTriggerEntry
    from .time_trigger_entry_occurence import TimeTriggerEntryOccurence as TimeTriggerEntryOccurence
    from .transmission import Transmission as Transmission
    from .transmission_gearbox import TransmissionGearbox as TransmissionGearbox
    from .transmission_gearbox_mode import TransmissionGearboxMode as TransmissionGearboxMode
    from .transmission_gearbox_ratio import TransmissionGearboxRatio as TransmissionGearboxRatio
    from .trigger_operand import TriggerOperand as TriggerOperand
    from .trip import Trip as Trip
    from .trip_fault import TripFault as TripFault
    from .trip_fault_cause import TripFaultCause as TripFaultCause
    from .trip_fault_kind import TripFaultKind as TripFaultKind
    from .trip_kinetic import TripKinetic as TripKinetic
    from .trip_links import TripLinks as TripLinks
    from .trip_segment import TripSegment as TripSegment
    from .trip_segment_propulsion import TripSegmentPropulsion as TripSegmentPropulsion
    from .trip_state import TripState as TripState
    from .trips import Trips as Trips
    from .trips_embedded import TripsEmbedded as TripsEmbedded
    from .typed_value import TypedValue as TypedValue
    from .typed_value_body import TypedValueBody as TypedValueBody
    from .typed_value_type import TypedValueType as TypedValueType
    from .updated_at_field import UpdatedAtField as UpdatedAtField
    from .vehicle import Vehicle as Vehicle
    from .vehicle_branding import VehicleBranding as VehicleBranding
    from .vehicle_branding_single import VehicleBrandingSingle as VehicleBrandingSingle
    from .vehicle_capabilities import VehicleCapabilities as VehicleCapabilities
    from .vehicle_capabilities_embedded import VehicleCapabilitiesEmbedded as VehicleCapabilitiesEmbedded
    from .vehicle_embedded import VehicleEmbedded as VehicleEmbedded
    from .vehicle_extension import VehicleExtension as VehicleExtension
    from .vehicle_extensions import VehicleExtensions as VehicleExtensions
    from .vehicle_extra import VehicleExtra as VehicleExtra
    from .vehicle_item import VehicleItem as VehicleItem
    from .vehicle_item_embedded import VehicleItemEmbedded as VehicleItemEmbedded
    from .vehicle_item_links import VehicleItemLinks as VehicleItemLinks
    from .vehicle_links import VehicleLinks as VehicleLinks
    from .vehicle_list_extra import VehicleListExtra as VehicleListExtra
    from .vehicle_odometer import VehicleOdometer as VehicleOdometer
    from .vehicle_status_alarm import VehicleStatusAlarm as VehicleStatusAlarm
    from .vehicles import Vehicles as Vehicles
    from .vehicles_embedded import VehiclesEmbedded as VehiclesEmbedded
    from .way_points import WayPoints as WayPoints
    from .way_points_embedded import WayPointsEmbedded as WayPointsEmbedded
    from .webhook import Webhook as Webhook
    from .webhook_error import WebhookError as WebhookError
    from .wiping_blades_state import WipingBladesState as WipingBladesState
    from .wiping_blades_state_base import WipingBladesStateBase as WipingBladesStateBase
    from .wiping_blades_state_base_speed import WipingBladesStateBaseSpeed as WipingBladesStateBaseSpeed
    from .wiping_blades_state_speed import WipingBladesStateSpeed as WipingBladesStateSpeed
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
    "AdasLlka",
    "AdasParkAssist",
    "AdasRgi",
    "AdasRlka",
    "AdasRvv",
    "Air",
    "AirBase",
    "Alarm",
    "AlarmDetails",
    "AlarmKind",
    "AlarmStatus",
    "AlarmStatusActivation",
    "AlarmTrigger",
    "AlarmTriggerType",
    "Alarms",
    "AlarmsEmbedded",
    "Alert",
    "AlertLinks",
    "AlertMessage",
    "AlertSeverity",
    "Alerts",
    "AlertsEmbedded",
    "Attribute",
    "AttributeType",
    "BaseAlarm",
    "BaseAlarmStatus",
    "BaseAlarmStatusActivation",
    "BaseAlarmTrigger",
    "BaseAlarmTriggerType",
    "BaseSafety",
    "BaseSafetyAutoECallTriggering",
    "BasicKinetic",
    "BasicProgram",
    "BasicProgramOccurence",
    "Battery",
    "BatteryBase",
    "BeltStatus",
    "BeltStatusBelt",
    "BeltStatusId",
    "CallbackRef",
    "CallbackRefLinks",
    "CallbackStatus",
    "CallbackSubscribe",
    "CallbackSubscribeBatchNotify",
    "CallbackSubscribeCallback",
    "CallbackSubscribeRetryPolicy",
    "CallbackVariable",
    "ChargeScheduleProgram",
    "ChargeScheduleProgramOccurence",
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
    "CompositFuelEnergyConsumption",
    "Consumption",
    "CreatedAtField",
    "DataProfile",
    "DataScope",
    "DataTrigger",
    "DataTriggerOp",
    "DayOfWeek",
    "DoorsState",
    "DoorsStateBase",
    "DrivingBehavior",
    "DrivingBehaviorBase",
    "DrivingBehaviorBaseMode",
    "DrivingBehaviorMode",
    "ECoaching",
    "ECoachingCategory",
    "ECoachingLinks",
    "ECoachingScore",
    "Energy",
    "EnergyBase",
    "EnergyBaseExtension",
    "EnergyBaseExtensionElectric",
    "EnergyBaseExtensionFuel",
    "EnergyBaseSubType",
    "EnergyBaseType",
    "EnergyBattery",
    "EnergyBatteryBase",
    "EnergyBatteryHealth",
    "EnergyBatteryLoad",
    "EnergyCharging",
    "EnergyChargingChargingMode",
    "EnergyChargingChargingPowerLevel",
    "EnergyChargingSchedule",
    "EnergyChargingType",
    "EnergyConsumption",
    "EnergyExtension",
    "EnergyExtensionElectric",
    "EnergyExtensionFuel",
    "EnergySubType",
    "EnergyType",
    "Engine",
    "EngineAir",
    "EngineBase",
    "EngineBaseExtension",
    "EngineBaseExtensionThermic",
    "EngineBaseGmpStatus",
    "EngineBaseType",
    "EngineExtension",
    "EngineExtensionThermic",
    "EngineGmpStatus",
    "EngineLiquid",
    "EngineType",
    "Environment",
    "EnvironmentBase",
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
    "HealthElectricEnergy",
    "Ignition",
    "IgnitionBase",
    "IgnitionBaseType",
    "IgnitionType",
    "Kinetic",
    "Light",
    "LightPosition",
    "LightSide",
    "LightStatus",
    "LightingBase",
    "LightingSystem",
    "LightingSystemBase",
    "Link",
    "LiteEnergy",
    "LoadElectricEnergy",
    "LockState",
    "Luminosity",
    "LuminosityBase",
    "Maintenance",
    "MaintenanceBase",
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
    "MonitorTrigger",
    "MonitorVariable",
    "Monitors",
    "MonitorsEmbedded",
    "Motorization",
    "NotifiedRemoteType",
    "OnboardCapabilities",
    "OnboardCapabilitiesRemote",
    "OnboardCapabilitiesRemoteCharging",
    "OnboardCapabilitiesRemoteChargingParameters",
    "OnboardCapabilitiesRemoteChargingParametersImmediate",
    "OnboardCapabilitiesRemoteChargingParametersPreferences",
    "OnboardCapabilitiesRemoteChargingParametersSchedule",
    "OnboardCapabilitiesRemoteChargingParametersSchedulePrograms",
    "OnboardCapabilitiesRemoteChargingScopeName",
    "OnboardCapabilitiesRemoteDoor",
    "OnboardCapabilitiesRemoteDoorScopeName",
    "OnboardCapabilitiesRemoteHorn",
    "OnboardCapabilitiesRemoteHornScopeName",
    "OnboardCapabilitiesRemoteLights",
    "OnboardCapabilitiesRemoteLightsScopeName",
    "OnboardCapabilitiesRemoteNavigation",
    "OnboardCapabilitiesRemoteNavigationScopeName",
    "OnboardCapabilitiesRemotePreconditioning",
    "OnboardCapabilitiesRemotePreconditioningParameters",
    "OnboardCapabilitiesRemotePreconditioningParametersPrograms",
    "OnboardCapabilitiesRemotePreconditioningScopeName",
    "OnboardCapabilitiesRemoteStolen",
    "OnboardCapabilitiesRemoteWakeup",
    "OnboardCapabilitiesRemoteWakeupScopeName",
    "Opening",
    "OpeningName",
    "OpeningState",
    "Point",
    "PointType",
    "Position",
    "PositionBase",
    "PositionBaseProperties",
    "PositionBasePropertiesFixStatus",
    "PositionBasePropertiesType",
    "PositionBaseType",
    "PositionProperties",
    "PositionPropertiesFixStatus",
    "PositionPropertiesType",
    "PositionType",
    "Powertrain",
    "PowertrainBase",
    "PowertrainBaseStatus",
    "PowertrainStatus",
    "Preconditioning",
    "PreconditioningAirConditioning",
    "PreconditioningAirConditioningFailureCause",
    "PreconditioningAirConditioningStartingCause",
    "PreconditioningAirConditioningStatus",
    "PreconditioningBase",
    "PreconditioningBaseAirConditioning",
    "PreconditioningBaseAirConditioningFailureCause",
    "PreconditioningBaseAirConditioningStartingCause",
    "PreconditioningBaseAirConditioningStatus",
    "PreconditioningProgram",
    "PreconditioningProgramOccurence",
    "Privacy",
    "PrivacyBase",
    "PrivacyBaseState",
    "PrivacyState",
    "Program",
    "ProgramAction",
    "ProgramDays",
    "ProgramOccurence",
    "RearParkAssist",
    "Recurrence",
    "Remote",
    "RemoteAction",
    "RemoteActionLinks",
    "RemoteActionStatus",
    "RemoteActions",
    "RemoteActionsEmbedded",
    "RemoteAttribute",
    "RemoteCallback",
    "RemoteCallbackLinks",
    "RemoteCallbackSubscribe",
    "RemoteCallbackSubscribeBatchNotify",
    "RemoteCallbackSubscribeCallback",
    "RemoteCallbackSubscribeCallbackWebhook",
    "RemoteCallbackSubscribeRetryPolicy",
    "RemoteCallbacks",
    "RemoteCallbacksEmbedded",
    "RemoteCallbacksStatusSetter",
    "RemoteCallbacksStatusSetterStatus",
    "RemoteChargeProgram",
    "RemoteCharging",
    "RemoteChargingPreferences",
    "RemoteChargingPreferencesLevel",
    "RemoteChargingPreferencesType",
    "RemoteChargingSchedule",
    "RemoteDoneEventStatus",
    "RemoteDoorsState",
    "RemoteDoorsStateState",
    "RemoteEvent",
    "RemoteEventFeedbackDetail",
    "RemoteEventStatus",
    "RemoteEventType",
    "RemoteEvents",
    "RemoteFailedEventStatus",
    "RemoteHorn",
    "RemoteHornState",
    "RemoteLights",
    "RemoteNavigation",
    "RemotePendingEventStatus",
    "RemotePostResponse",
    "RemotePostResponseLinks",
    "RemotePreconditioning",
    "RemotePreconditioningAirConditioning",
    "RemotePreconditioningProgram",
    "RemoteRef",
    "RemoteSetImmobilization",
    "RemoteStolen",
    "RemoteStolenImmobilization",
    "RemoteStolenTrackingPeriod",
    "RemoteType",
    "RemoteWakeUp",
    "RemoteWakeUpAction",
    "RetryPolicy",
    "Safety",
    "SafetyAutoECallTriggering",
    "ServiceType",
    "ServiceTypeType",
    "Status",
    "StatusEmbedded",
    "StatusLinks",
    "StatusList",
    "StatusListEmbedded",
    "Stolen",
    "StolenBase",
    "StolenBaseLinks",
    "StolenCollection",
    "StolenCollectionEmbedded",
    "StolenLinks",
    "StolenObj",
    "StolenObjLinks",
    "TabLinks",
    "Telemetries",
    "TelemetriesEmbedded",
    "Telemetry",
    "TelemetryEmbedded",
    "TelemetryExtension",
    "TelemetryExtra",
    "TelemetryKind",
    "TelemetryLinks",
    "TelemetryVehicle",
    "TelemetryVehicleOdometer",
    "TimeTrigger",
    "TimeTriggerEntry",
    "TimeTriggerEntryOccurence",
    "Transmission",
    "TransmissionGearbox",
    "TransmissionGearboxMode",
    "TransmissionGearboxRatio",
    "TriggerOperand",
    "Trip",
    "TripFault",
    "TripFaultCause",
    "TripFaultKind",
    "TripKinetic",
    "TripLinks",
    "TripSegment",
    "TripSegmentPropulsion",
    "TripState",
    "Trips",
    "TripsEmbedded",
    "TypedValue",
    "TypedValueBody",
    "TypedValueType",
    "UpdatedAtField",
    "Vehicle",
    "VehicleBranding",
    "VehicleBrandingSingle",
    "VehicleCapabilities",
    "VehicleCapabilitiesEmbedded",
    "VehicleEmbedded",
    "VehicleExtension",
    "VehicleExtensions",
    "VehicleExtra",
    "VehicleItem",
    "VehicleItemEmbedded",
    "VehicleItemLinks",
    "VehicleLinks",
    "VehicleListExtra",
    "VehicleOdometer",
    "VehicleStatusAlarm",
    "Vehicles",
    "VehiclesEmbedded",
    "WayPoints",
    "WayPointsEmbedded",
    "Webhook",
    "WebhookError",
    "WipingBladesState",
    "WipingBladesStateBase",
    "WipingBladesStateBaseSpeed",
    "WipingBladesStateSpeed",
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
