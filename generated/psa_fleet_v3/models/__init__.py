"""The models and enumerations of Groupe PSA B2B Web API v3; each is imported when it is first used."""

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
    from .adas_llka import AdasLlka as AdasLlka
    from .adas_park_assist import AdasParkAssist as AdasParkAssist
    from .adas_park_assist_front_item import AdasParkAssistFrontItem as AdasParkAssistFrontItem
    from .adas_park_assist_rear_item import AdasParkAssistRearItem as AdasParkAssistRearItem
    from .adas_rgi import AdasRgi as AdasRgi
    from .adas_rlka import AdasRlka as AdasRlka
    from .adas_rvv import AdasRvv as AdasRvv
    from .air import Air as Air
    from .air_base import AirBase as AirBase
    from .alarm import Alarm as Alarm
    from .alarm_details import AlarmDetails as AlarmDetails
    from .alarm_status import AlarmStatus as AlarmStatus
    from .alarm_status_activation import AlarmStatusActivation as AlarmStatusActivation
    from .alarm_trigger import AlarmTrigger as AlarmTrigger
    from .alarm_trigger_type import AlarmTriggerType as AlarmTriggerType
    from .alarm_type_enum_item import AlarmTypeEnumItem as AlarmTypeEnumItem
    from .alarms import Alarms as Alarms
    from .alarms_embedded import AlarmsEmbedded as AlarmsEmbedded
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
    from .basic_program_occurence_day_item import BasicProgramOccurenceDayItem as BasicProgramOccurenceDayItem
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
    from .charge_schedule_program import ChargeScheduleProgram as ChargeScheduleProgram
    from .charge_schedule_program_occurence import (
        ChargeScheduleProgramOccurence as ChargeScheduleProgramOccurence,
    )
    from .charge_schedule_program_occurence_day_item import (
        ChargeScheduleProgramOccurenceDayItem as ChargeScheduleProgramOccurenceDayItem,
    )
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
    from .composit_fuel_energy_consumption import (
        CompositFuelEnergyConsumption as CompositFuelEnergyConsumption,
    )
    from .consumption import Consumption as Consumption
    from .created_at_field import CreatedAtField as CreatedAtField
    from .data_profile import DataProfile as DataProfile
    from .data_trigger import DataTrigger as DataTrigger
    from .data_trigger_data import DataTriggerData as DataTriggerData
    from .data_trigger_op import DataTriggerOp as DataTriggerOp
    from .doors_state import DoorsState as DoorsState
    from .doors_state_base import DoorsStateBase as DoorsStateBase
    from .doors_state_base_locked_states_item import (
        DoorsStateBaseLockedStatesItem as DoorsStateBaseLockedStatesItem,
    )
    from .doors_state_base_opening_item import DoorsStateBaseOpeningItem as DoorsStateBaseOpeningItem
    from .doors_state_base_opening_item_identifier import (
        DoorsStateBaseOpeningItemIdentifier as DoorsStateBaseOpeningItemIdentifier,
    )
    from .doors_state_base_opening_item_state import (
        DoorsStateBaseOpeningItemState as DoorsStateBaseOpeningItemState,
    )
    from .doors_state_locked_states_item import DoorsStateLockedStatesItem as DoorsStateLockedStatesItem
    from .doors_state_opening_item import DoorsStateOpeningItem as DoorsStateOpeningItem
    from .doors_state_opening_item_identifier import (
        DoorsStateOpeningItemIdentifier as DoorsStateOpeningItemIdentifier,
    )
    from .doors_state_opening_item_state import DoorsStateOpeningItemState as DoorsStateOpeningItemState
    from .driving_behavior import DrivingBehavior as DrivingBehavior
    from .driving_behavior_base import DrivingBehaviorBase as DrivingBehaviorBase
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode as DrivingBehaviorBaseMode
    from .driving_behavior_mode import DrivingBehaviorMode as DrivingBehaviorMode
    from .e_coaching import ECoaching as ECoaching
    from .e_coaching_embedded import ECoachingEmbedded as ECoachingEmbedded
    from .e_coaching_links import ECoachingLinks as ECoachingLinks
    from .e_coaching_scores_item import ECoachingScoresItem as ECoachingScoresItem
    from .e_coaching_scores_item_category import ECoachingScoresItemCategory as ECoachingScoresItemCategory
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
    from .extension import Extension as Extension
    from .fleet import Fleet as Fleet
    from .fleet_links import FleetLinks as FleetLinks
    from .fleets import Fleets as Fleets
    from .fleets_embedded import FleetsEmbedded as FleetsEmbedded
    from .geometry import Geometry as Geometry
    from .health_electric_energy import HealthElectricEnergy as HealthElectricEnergy
    from .ignition import Ignition as Ignition
    from .ignition_base import IgnitionBase as IgnitionBase
    from .ignition_base_type import IgnitionBaseType as IgnitionBaseType
    from .ignition_type import IgnitionType as IgnitionType
    from .kinetic import Kinetic as Kinetic
    from .lighting_base import LightingBase as LightingBase
    from .lighting_base_light_item import LightingBaseLightItem as LightingBaseLightItem
    from .lighting_base_status_item import LightingBaseStatusItem as LightingBaseStatusItem
    from .lighting_base_turn_item import LightingBaseTurnItem as LightingBaseTurnItem
    from .lighting_system import LightingSystem as LightingSystem
    from .lighting_system_base import LightingSystemBase as LightingSystemBase
    from .lights_item import LightsItem as LightsItem
    from .lights_item_direction import LightsItemDirection as LightsItemDirection
    from .lights_item_position import LightsItemPosition as LightsItemPosition
    from .lights_item_status import LightsItemStatus as LightsItemStatus
    from .link import Link as Link
    from .lite_energy import LiteEnergy as LiteEnergy
    from .load_electric_energy import LoadElectricEnergy as LoadElectricEnergy
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
    from .monitor_event_extensions_item import MonitorEventExtensionsItem as MonitorEventExtensionsItem
    from .monitor_event_extensions_item_body import (
        MonitorEventExtensionsItemBody as MonitorEventExtensionsItemBody,
    )
    from .monitor_event_extensions_item_body_alerts_item import (
        MonitorEventExtensionsItemBodyAlertsItem as MonitorEventExtensionsItemBodyAlertsItem,
    )
    from .monitor_event_extensions_item_body_collisions import (
        MonitorEventExtensionsItemBodyCollisions as MonitorEventExtensionsItemBodyCollisions,
    )
    from .monitor_event_extensions_item_body_door_state import (
        MonitorEventExtensionsItemBodyDoorState as MonitorEventExtensionsItemBodyDoorState,
    )
    from .monitor_event_extensions_item_body_maintenance import (
        MonitorEventExtensionsItemBodyMaintenance as MonitorEventExtensionsItemBodyMaintenance,
    )
    from .monitor_event_extensions_item_body_position import (
        MonitorEventExtensionsItemBodyPosition as MonitorEventExtensionsItemBodyPosition,
    )
    from .monitor_event_extensions_item_body_status import (
        MonitorEventExtensionsItemBodyStatus as MonitorEventExtensionsItemBodyStatus,
    )
    from .monitor_event_extensions_item_body_stolen import (
        MonitorEventExtensionsItemBodyStolen as MonitorEventExtensionsItemBodyStolen,
    )
    from .monitor_event_extensions_item_body_telemetry import (
        MonitorEventExtensionsItemBodyTelemetry as MonitorEventExtensionsItemBodyTelemetry,
    )
    from .monitor_event_extensions_item_body_trip import (
        MonitorEventExtensionsItemBodyTrip as MonitorEventExtensionsItemBodyTrip,
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
    from .monitor_event_values_item_value_body_object_values_item import (
        MonitorEventValuesItemValueBodyObjectValuesItem as MonitorEventValuesItemValueBodyObjectValuesItem,
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
    from .monitor_trigger import MonitorTrigger as MonitorTrigger
    from .monitors import Monitors as Monitors
    from .monitors_embedded import MonitorsEmbedded as MonitorsEmbedded
    from .notified_remote_type import NotifiedRemoteType as NotifiedRemoteType
    from .onboard_capabilities import OnboardCapabilities as OnboardCapabilities
    from .onboard_capabilities_data_item import OnboardCapabilitiesDataItem as OnboardCapabilitiesDataItem
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
    from .preconditioning_program_occurence_day_item import (
        PreconditioningProgramOccurenceDayItem as PreconditioningProgramOccurenceDayItem,
    )
    from .preconditioning_program_recurrence import (
        PreconditioningProgramRecurrence as PreconditioningProgramRecurrence,
    )
    from .privacy import Privacy as Privacy
    from .privacy_base import PrivacyBase as PrivacyBase
    from .privacy_base_state import PrivacyBaseState as PrivacyBaseState
    from .privacy_state import PrivacyState as PrivacyState
    from .program import Program as Program
    from .program_occurence import ProgramOccurence as ProgramOccurence
    from .program_occurence_day_item import ProgramOccurenceDayItem as ProgramOccurenceDayItem
    from .program_recurrence import ProgramRecurrence as ProgramRecurrence
    from .remote import Remote as Remote
    from .remote_action import RemoteAction as RemoteAction
    from .remote_action_links import RemoteActionLinks as RemoteActionLinks
    from .remote_action_status import RemoteActionStatus as RemoteActionStatus
    from .remote_actions import RemoteActions as RemoteActions
    from .remote_actions_embedded import RemoteActionsEmbedded as RemoteActionsEmbedded
    from .remote_attribute import RemoteAttribute as RemoteAttribute
    from .remote_attribute_type import RemoteAttributeType as RemoteAttributeType
    from .remote_attribute_value_type_1 import RemoteAttributeValueType1 as RemoteAttributeValueType1
    from .remote_attribute_value_type_2 import RemoteAttributeValueType2 as RemoteAttributeValueType2
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
    from .remote_callback_subscribe_callback_webhook_attributes_item import (
        RemoteCallbackSubscribeCallbackWebhookAttributesItem as RemoteCallbackSubscribeCallbackWebhookAttributesItem,
    )
    from .remote_callback_subscribe_callback_webhook_attributes_item_type import (
        RemoteCallbackSubscribeCallbackWebhookAttributesItemType as RemoteCallbackSubscribeCallbackWebhookAttributesItemType,
    )
    from .remote_callback_subscribe_callback_webhook_attributes_item_value_type_1 import (
        RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1 as RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1,
    )
    from .remote_callback_subscribe_callback_webhook_attributes_item_value_type_2 import (
        RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2 as RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2,
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
    from .remote_charging import RemoteCharging as RemoteCharging
    from .remote_charging_preferences import RemoteChargingPreferences as RemoteChargingPreferences
    from .remote_charging_preferences_level import (
        RemoteChargingPreferencesLevel as RemoteChargingPreferencesLevel,
    )
    from .remote_charging_preferences_type import (
        RemoteChargingPreferencesType as RemoteChargingPreferencesType,
    )
    from .remote_charging_schedule import RemoteChargingSchedule as RemoteChargingSchedule
    from .remote_charging_schedule_programs_item import (
        RemoteChargingScheduleProgramsItem as RemoteChargingScheduleProgramsItem,
    )
    from .remote_charging_schedule_programs_item_occurence import (
        RemoteChargingScheduleProgramsItemOccurence as RemoteChargingScheduleProgramsItemOccurence,
    )
    from .remote_charging_schedule_programs_item_occurence_day_item import (
        RemoteChargingScheduleProgramsItemOccurenceDayItem as RemoteChargingScheduleProgramsItemOccurenceDayItem,
    )
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
    from .remote_preconditioning_air_conditioning_programs_item import (
        RemotePreconditioningAirConditioningProgramsItem as RemotePreconditioningAirConditioningProgramsItem,
    )
    from .remote_preconditioning_air_conditioning_programs_item_actions_type import (
        RemotePreconditioningAirConditioningProgramsItemActionsType as RemotePreconditioningAirConditioningProgramsItemActionsType,
    )
    from .remote_preconditioning_air_conditioning_programs_item_occurence import (
        RemotePreconditioningAirConditioningProgramsItemOccurence as RemotePreconditioningAirConditioningProgramsItemOccurence,
    )
    from .remote_preconditioning_air_conditioning_programs_item_occurence_day_item import (
        RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem as RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem,
    )
    from .remote_preconditioning_air_conditioning_programs_item_recurrence import (
        RemotePreconditioningAirConditioningProgramsItemRecurrence as RemotePreconditioningAirConditioningProgramsItemRecurrence,
    )
    from .remote_ref import RemoteRef as RemoteRef
    from .remote_set_immobilization import RemoteSetImmobilization as RemoteSetImmobilization
    from .remote_stolen import RemoteStolen as RemoteStolen
    from .remote_stolen_immobilization import RemoteStolenImmobilization as RemoteStolenImmobilization
    from .remote_stolen_tracking_period import RemoteStolenTrackingPeriod as RemoteStolenTrackingPeriod
    from .remote_type import RemoteType as RemoteType
    from .remote_wake_up import RemoteWakeUp as RemoteWakeUp
    from .remote_wake_up_action import RemoteWakeUpAction as RemoteWakeUpAction
    from .retry_policy_enum import RetryPolicyEnum as RetryPolicyEnum
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
    from .telemetry_enum_item import TelemetryEnumItem as TelemetryEnumItem
    from .telemetry_extension import TelemetryExtension as TelemetryExtension
    from .telemetry_extension_type_item import TelemetryExtensionTypeItem as TelemetryExtensionTypeItem
    from .telemetry_links import TelemetryLinks as TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle as TelemetryVehicle
    from .telemetry_vehicle_odometer import TelemetryVehicleOdometer as TelemetryVehicleOdometer
    from .time_trigger import TimeTrigger as TimeTrigger
    from .time_trigger_entry import TimeTriggerEntry as TimeTriggerEntry
    from .time_trigger_entry_occurence import TimeTriggerEntryOccurence as TimeTriggerEntryOccurence
    from .time_trigger_entry_occurence_day_item import (
        TimeTriggerEntryOccurenceDayItem as TimeTriggerEntryOccurenceDayItem,
    )
    from .time_trigger_entry_recurrence import TimeTriggerEntryRecurrence as TimeTriggerEntryRecurrence
    from .transmission import Transmission as Transmission
    from .transmission_gearbox import TransmissionGearbox as TransmissionGearbox
    from .transmission_gearbox_mode import TransmissionGearboxMode as TransmissionGearboxMode
    from .transmission_gearbox_ratio import TransmissionGearboxRatio as TransmissionGearboxRatio
    from .trip import Trip as Trip
    from .trip_faults_item import TripFaultsItem as TripFaultsItem
    from .trip_faults_item_cause import TripFaultsItemCause as TripFaultsItemCause
    from .trip_faults_item_fault import TripFaultsItemFault as TripFaultsItemFault
    from .trip_kinetic import TripKinetic as TripKinetic
    from .trip_links import TripLinks as TripLinks
    from .trip_segment import TripSegment as TripSegment
    from .trip_segment_propulsion import TripSegmentPropulsion as TripSegmentPropulsion
    from .trip_state_enum import TripStateEnum as TripStateEnum
    from .trips import Trips as Trips
    from .trips_embedded import TripsEmbedded as TripsEmbedded
    from .updated_at_field import UpdatedAtField as UpdatedAtField
    from .vehicle import Vehicle as Vehicle
    from .vehicle_branding import VehicleBranding as VehicleBranding
    from .vehicle_branding_single import VehicleBrandingSingle as VehicleBrandingSingle
    from .vehicle_capabilities import VehicleCapabilities as VehicleCapabilities
    from .vehicle_capabilities_embedded import VehicleCapabilitiesEmbedded as VehicleCapabilitiesEmbedded
    from .vehicle_capabilities_motorization import (
        VehicleCapabilitiesMotorization as VehicleCapabilitiesMotorization,
    )
    from .vehicle_embedded import VehicleEmbedded as VehicleEmbedded
    from .vehicle_extension import VehicleExtension as VehicleExtension
    from .vehicle_extension_type_item import VehicleExtensionTypeItem as VehicleExtensionTypeItem
    from .vehicle_extensions import VehicleExtensions as VehicleExtensions
    from .vehicle_item import VehicleItem as VehicleItem
    from .vehicle_item_embedded import VehicleItemEmbedded as VehicleItemEmbedded
    from .vehicle_item_links import VehicleItemLinks as VehicleItemLinks
    from .vehicle_item_motorization import VehicleItemMotorization as VehicleItemMotorization
    from .vehicle_links import VehicleLinks as VehicleLinks
    from .vehicle_motorization import VehicleMotorization as VehicleMotorization
    from .vehicle_odometer import VehicleOdometer as VehicleOdometer
    from .vehicle_status_alarm import VehicleStatusAlarm as VehicleStatusAlarm
    from .vehicles import Vehicles as Vehicles
    from .vehicles_embedded import VehiclesEmbedded as VehiclesEmbedded
    from .vehicles_extension_type_item import VehiclesExtensionTypeItem as VehiclesExtensionTypeItem
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

_MODULES = {
    "Adas": "adas",
    "AdasAccr": "adas_accr",
    "AdasAebs": "adas_aebs",
    "AdasAfil": "adas_afil",
    "AdasArtiv": "adas_artiv",
    "AdasBsm": "adas_bsm",
    "AdasLlka": "adas_llka",
    "AdasParkAssist": "adas_park_assist",
    "AdasParkAssistFrontItem": "adas_park_assist_front_item",
    "AdasParkAssistRearItem": "adas_park_assist_rear_item",
    "AdasRgi": "adas_rgi",
    "AdasRlka": "adas_rlka",
    "AdasRvv": "adas_rvv",
    "Air": "air",
    "AirBase": "air_base",
    "Alarm": "alarm",
    "AlarmDetails": "alarm_details",
    "AlarmStatus": "alarm_status",
    "AlarmStatusActivation": "alarm_status_activation",
    "AlarmTrigger": "alarm_trigger",
    "AlarmTriggerType": "alarm_trigger_type",
    "AlarmTypeEnumItem": "alarm_type_enum_item",
    "Alarms": "alarms",
    "AlarmsEmbedded": "alarms_embedded",
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
    "BaseAlarm": "base_alarm",
    "BaseAlarmStatus": "base_alarm_status",
    "BaseAlarmStatusActivation": "base_alarm_status_activation",
    "BaseAlarmTrigger": "base_alarm_trigger",
    "BaseAlarmTriggerType": "base_alarm_trigger_type",
    "BaseSafety": "base_safety",
    "BaseSafetyAutoECallTriggering": "base_safety_auto_e_call_triggering",
    "BasicKinetic": "basic_kinetic",
    "BasicProgram": "basic_program",
    "BasicProgramOccurence": "basic_program_occurence",
    "BasicProgramOccurenceDayItem": "basic_program_occurence_day_item",
    "Battery": "battery",
    "BatteryBase": "battery_base",
    "BeltStatus": "belt_status",
    "BeltStatusBelt": "belt_status_belt",
    "BeltStatusId": "belt_status_id",
    "CallbackRef": "callback_ref",
    "CallbackRefLinks": "callback_ref_links",
    "CallbackStatus": "callback_status",
    "CallbackSubscribe": "callback_subscribe",
    "CallbackSubscribeBatchNotify": "callback_subscribe_batch_notify",
    "CallbackSubscribeCallback": "callback_subscribe_callback",
    "CallbackSubscribeRetryPolicy": "callback_subscribe_retry_policy",
    "ChargeScheduleProgram": "charge_schedule_program",
    "ChargeScheduleProgramOccurence": "charge_schedule_program_occurence",
    "ChargeScheduleProgramOccurenceDayItem": "charge_schedule_program_occurence_day_item",
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
    "CompositFuelEnergyConsumption": "composit_fuel_energy_consumption",
    "Consumption": "consumption",
    "CreatedAtField": "created_at_field",
    "DataProfile": "data_profile",
    "DataTrigger": "data_trigger",
    "DataTriggerData": "data_trigger_data",
    "DataTriggerOp": "data_trigger_op",
    "DoorsState": "doors_state",
    "DoorsStateBase": "doors_state_base",
    "DoorsStateBaseLockedStatesItem": "doors_state_base_locked_states_item",
    "DoorsStateBaseOpeningItem": "doors_state_base_opening_item",
    "DoorsStateBaseOpeningItemIdentifier": "doors_state_base_opening_item_identifier",
    "DoorsStateBaseOpeningItemState": "doors_state_base_opening_item_state",
    "DoorsStateLockedStatesItem": "doors_state_locked_states_item",
    "DoorsStateOpeningItem": "doors_state_opening_item",
    "DoorsStateOpeningItemIdentifier": "doors_state_opening_item_identifier",
    "DoorsStateOpeningItemState": "doors_state_opening_item_state",
    "DrivingBehavior": "driving_behavior",
    "DrivingBehaviorBase": "driving_behavior_base",
    "DrivingBehaviorBaseMode": "driving_behavior_base_mode",
    "DrivingBehaviorMode": "driving_behavior_mode",
    "ECoaching": "e_coaching",
    "ECoachingEmbedded": "e_coaching_embedded",
    "ECoachingLinks": "e_coaching_links",
    "ECoachingScoresItem": "e_coaching_scores_item",
    "ECoachingScoresItemCategory": "e_coaching_scores_item_category",
    "Energy": "energy",
    "EnergyBase": "energy_base",
    "EnergyBaseExtension": "energy_base_extension",
    "EnergyBaseExtensionElectric": "energy_base_extension_electric",
    "EnergyBaseExtensionFuel": "energy_base_extension_fuel",
    "EnergyBaseSubType": "energy_base_sub_type",
    "EnergyBaseType": "energy_base_type",
    "EnergyBattery": "energy_battery",
    "EnergyBatteryBase": "energy_battery_base",
    "EnergyBatteryHealth": "energy_battery_health",
    "EnergyBatteryLoad": "energy_battery_load",
    "EnergyCharging": "energy_charging",
    "EnergyChargingChargingMode": "energy_charging_charging_mode",
    "EnergyChargingChargingPowerLevel": "energy_charging_charging_power_level",
    "EnergyChargingSchedule": "energy_charging_schedule",
    "EnergyChargingType": "energy_charging_type",
    "EnergyConsumption": "energy_consumption",
    "EnergyExtension": "energy_extension",
    "EnergyExtensionElectric": "energy_extension_electric",
    "EnergyExtensionFuel": "energy_extension_fuel",
    "EnergySubType": "energy_sub_type",
    "EnergyType": "energy_type",
    "Engine": "engine",
    "EngineAir": "engine_air",
    "EngineBase": "engine_base",
    "EngineBaseExtension": "engine_base_extension",
    "EngineBaseExtensionThermic": "engine_base_extension_thermic",
    "EngineBaseGmpStatus": "engine_base_gmp_status",
    "EngineBaseType": "engine_base_type",
    "EngineExtension": "engine_extension",
    "EngineExtensionThermic": "engine_extension_thermic",
    "EngineGmpStatus": "engine_gmp_status",
    "EngineLiquid": "engine_liquid",
    "EngineType": "engine_type",
    "Environment": "environment",
    "EnvironmentBase": "environment_base",
    "Extension": "extension",
    "Fleet": "fleet",
    "FleetLinks": "fleet_links",
    "Fleets": "fleets",
    "FleetsEmbedded": "fleets_embedded",
    "Geometry": "geometry",
    "HealthElectricEnergy": "health_electric_energy",
    "Ignition": "ignition",
    "IgnitionBase": "ignition_base",
    "IgnitionBaseType": "ignition_base_type",
    "IgnitionType": "ignition_type",
    "Kinetic": "kinetic",
    "LightingBase": "lighting_base",
    "LightingBaseLightItem": "lighting_base_light_item",
    "LightingBaseStatusItem": "lighting_base_status_item",
    "LightingBaseTurnItem": "lighting_base_turn_item",
    "LightingSystem": "lighting_system",
    "LightingSystemBase": "lighting_system_base",
    "LightsItem": "lights_item",
    "LightsItemDirection": "lights_item_direction",
    "LightsItemPosition": "lights_item_position",
    "LightsItemStatus": "lights_item_status",
    "Link": "link",
    "LiteEnergy": "lite_energy",
    "LoadElectricEnergy": "load_electric_energy",
    "Luminosity": "luminosity",
    "LuminosityBase": "luminosity_base",
    "Maintenance": "maintenance",
    "MaintenanceBase": "maintenance_base",
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
    "MonitorEventExtensionsItemBody": "monitor_event_extensions_item_body",
    "MonitorEventExtensionsItemBodyAlertsItem": "monitor_event_extensions_item_body_alerts_item",
    "MonitorEventExtensionsItemBodyCollisions": "monitor_event_extensions_item_body_collisions",
    "MonitorEventExtensionsItemBodyDoorState": "monitor_event_extensions_item_body_door_state",
    "MonitorEventExtensionsItemBodyMaintenance": "monitor_event_extensions_item_body_maintenance",
    "MonitorEventExtensionsItemBodyPosition": "monitor_event_extensions_item_body_position",
    "MonitorEventExtensionsItemBodyStatus": "monitor_event_extensions_item_body_status",
    "MonitorEventExtensionsItemBodyStolen": "monitor_event_extensions_item_body_stolen",
    "MonitorEventExtensionsItemBodyTelemetry": "monitor_event_extensions_item_body_telemetry",
    "MonitorEventExtensionsItemBodyTrip": "monitor_event_extensions_item_body_trip",
    "MonitorEventExtensionsItemType": "monitor_event_extensions_item_type",
    "MonitorEventValuesItem": "monitor_event_values_item",
    "MonitorEventValuesItemData": "monitor_event_values_item_data",
    "MonitorEventValuesItemValue": "monitor_event_values_item_value",
    "MonitorEventValuesItemValueBody": "monitor_event_values_item_value_body",
    "MonitorEventValuesItemValueBodyObjectValuesItem": "monitor_event_values_item_value_body_object_values_item",
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
    "MonitorTrigger": "monitor_trigger",
    "Monitors": "monitors",
    "MonitorsEmbedded": "monitors_embedded",
    "NotifiedRemoteType": "notified_remote_type",
    "OnboardCapabilities": "onboard_capabilities",
    "OnboardCapabilitiesDataItem": "onboard_capabilities_data_item",
    "OnboardCapabilitiesRemote": "onboard_capabilities_remote",
    "OnboardCapabilitiesRemoteCharging": "onboard_capabilities_remote_charging",
    "OnboardCapabilitiesRemoteChargingParameters": "onboard_capabilities_remote_charging_parameters",
    "OnboardCapabilitiesRemoteChargingParametersImmediate": "onboard_capabilities_remote_charging_parameters_immediate",
    "OnboardCapabilitiesRemoteChargingParametersPreferences": "onboard_capabilities_remote_charging_parameters_preferences",
    "OnboardCapabilitiesRemoteChargingParametersSchedule": "onboard_capabilities_remote_charging_parameters_schedule",
    "OnboardCapabilitiesRemoteChargingParametersSchedulePrograms": "onboard_capabilities_remote_charging_parameters_schedule_programs",
    "OnboardCapabilitiesRemoteChargingScopeName": "onboard_capabilities_remote_charging_scope_name",
    "OnboardCapabilitiesRemoteDoor": "onboard_capabilities_remote_door",
    "OnboardCapabilitiesRemoteDoorScopeName": "onboard_capabilities_remote_door_scope_name",
    "OnboardCapabilitiesRemoteHorn": "onboard_capabilities_remote_horn",
    "OnboardCapabilitiesRemoteHornScopeName": "onboard_capabilities_remote_horn_scope_name",
    "OnboardCapabilitiesRemoteLights": "onboard_capabilities_remote_lights",
    "OnboardCapabilitiesRemoteLightsScopeName": "onboard_capabilities_remote_lights_scope_name",
    "OnboardCapabilitiesRemoteNavigation": "onboard_capabilities_remote_navigation",
    "OnboardCapabilitiesRemoteNavigationScopeName": "onboard_capabilities_remote_navigation_scope_name",
    "OnboardCapabilitiesRemotePreconditioning": "onboard_capabilities_remote_preconditioning",
    "OnboardCapabilitiesRemotePreconditioningParameters": "onboard_capabilities_remote_preconditioning_parameters",
    "OnboardCapabilitiesRemotePreconditioningParametersPrograms": "onboard_capabilities_remote_preconditioning_parameters_programs",
    "OnboardCapabilitiesRemotePreconditioningScopeName": "onboard_capabilities_remote_preconditioning_scope_name",
    "OnboardCapabilitiesRemoteStolen": "onboard_capabilities_remote_stolen",
    "OnboardCapabilitiesRemoteWakeup": "onboard_capabilities_remote_wakeup",
    "OnboardCapabilitiesRemoteWakeupScopeName": "onboard_capabilities_remote_wakeup_scope_name",
    "Point": "point",
    "PointType": "point_type",
    "Position": "position",
    "PositionBase": "position_base",
    "PositionBaseProperties": "position_base_properties",
    "PositionBasePropertiesFixStatus": "position_base_properties_fix_status",
    "PositionBasePropertiesType": "position_base_properties_type",
    "PositionBaseType": "position_base_type",
    "PositionProperties": "position_properties",
    "PositionPropertiesFixStatus": "position_properties_fix_status",
    "PositionPropertiesType": "position_properties_type",
    "PositionType": "position_type",
    "Powertrain": "powertrain",
    "PowertrainBase": "powertrain_base",
    "PowertrainBaseStatus": "powertrain_base_status",
    "PowertrainStatus": "powertrain_status",
    "Preconditioning": "preconditioning",
    "PreconditioningAirConditioning": "preconditioning_air_conditioning",
    "PreconditioningAirConditioningFailureCause": "preconditioning_air_conditioning_failure_cause",
    "PreconditioningAirConditioningStartingCause": "preconditioning_air_conditioning_starting_cause",
    "PreconditioningAirConditioningStatus": "preconditioning_air_conditioning_status",
    "PreconditioningBase": "preconditioning_base",
    "PreconditioningBaseAirConditioning": "preconditioning_base_air_conditioning",
    "PreconditioningBaseAirConditioningFailureCause": "preconditioning_base_air_conditioning_failure_cause",
    "PreconditioningBaseAirConditioningStartingCause": "preconditioning_base_air_conditioning_starting_cause",
    "PreconditioningBaseAirConditioningStatus": "preconditioning_base_air_conditioning_status",
    "PreconditioningProgram": "preconditioning_program",
    "PreconditioningProgramOccurence": "preconditioning_program_occurence",
    "PreconditioningProgramOccurenceDayItem": "preconditioning_program_occurence_day_item",
    "PreconditioningProgramRecurrence": "preconditioning_program_recurrence",
    "Privacy": "privacy",
    "PrivacyBase": "privacy_base",
    "PrivacyBaseState": "privacy_base_state",
    "PrivacyState": "privacy_state",
    "Program": "program",
    "ProgramOccurence": "program_occurence",
    "ProgramOccurenceDayItem": "program_occurence_day_item",
    "ProgramRecurrence": "program_recurrence",
    "Remote": "remote",
    "RemoteAction": "remote_action",
    "RemoteActionLinks": "remote_action_links",
    "RemoteActionStatus": "remote_action_status",
    "RemoteActions": "remote_actions",
    "RemoteActionsEmbedded": "remote_actions_embedded",
    "RemoteAttribute": "remote_attribute",
    "RemoteAttributeType": "remote_attribute_type",
    "RemoteAttributeValueType1": "remote_attribute_value_type_1",
    "RemoteAttributeValueType2": "remote_attribute_value_type_2",
    "RemoteCallback": "remote_callback",
    "RemoteCallbackLinks": "remote_callback_links",
    "RemoteCallbackSubscribe": "remote_callback_subscribe",
    "RemoteCallbackSubscribeBatchNotify": "remote_callback_subscribe_batch_notify",
    "RemoteCallbackSubscribeCallback": "remote_callback_subscribe_callback",
    "RemoteCallbackSubscribeCallbackWebhook": "remote_callback_subscribe_callback_webhook",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItem": "remote_callback_subscribe_callback_webhook_attributes_item",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemType": "remote_callback_subscribe_callback_webhook_attributes_item_type",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1": "remote_callback_subscribe_callback_webhook_attributes_item_value_type_1",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2": "remote_callback_subscribe_callback_webhook_attributes_item_value_type_2",
    "RemoteCallbackSubscribeRetryPolicy": "remote_callback_subscribe_retry_policy",
    "RemoteCallbacks": "remote_callbacks",
    "RemoteCallbacksEmbedded": "remote_callbacks_embedded",
    "RemoteCallbacksStatusSetter": "remote_callbacks_status_setter",
    "RemoteCallbacksStatusSetterStatus": "remote_callbacks_status_setter_status",
    "RemoteCharging": "remote_charging",
    "RemoteChargingPreferences": "remote_charging_preferences",
    "RemoteChargingPreferencesLevel": "remote_charging_preferences_level",
    "RemoteChargingPreferencesType": "remote_charging_preferences_type",
    "RemoteChargingSchedule": "remote_charging_schedule",
    "RemoteChargingScheduleProgramsItem": "remote_charging_schedule_programs_item",
    "RemoteChargingScheduleProgramsItemOccurence": "remote_charging_schedule_programs_item_occurence",
    "RemoteChargingScheduleProgramsItemOccurenceDayItem": "remote_charging_schedule_programs_item_occurence_day_item",
    "RemoteDoneEventStatus": "remote_done_event_status",
    "RemoteDoorsState": "remote_doors_state",
    "RemoteDoorsStateState": "remote_doors_state_state",
    "RemoteEvent": "remote_event",
    "RemoteEventFeedbackDetail": "remote_event_feedback_detail",
    "RemoteEventStatus": "remote_event_status",
    "RemoteEventType": "remote_event_type",
    "RemoteEvents": "remote_events",
    "RemoteFailedEventStatus": "remote_failed_event_status",
    "RemoteHorn": "remote_horn",
    "RemoteHornState": "remote_horn_state",
    "RemoteLights": "remote_lights",
    "RemoteNavigation": "remote_navigation",
    "RemotePendingEventStatus": "remote_pending_event_status",
    "RemotePostResponse": "remote_post_response",
    "RemotePostResponseLinks": "remote_post_response_links",
    "RemotePreconditioning": "remote_preconditioning",
    "RemotePreconditioningAirConditioning": "remote_preconditioning_air_conditioning",
    "RemotePreconditioningAirConditioningProgramsItem": "remote_preconditioning_air_conditioning_programs_item",
    "RemotePreconditioningAirConditioningProgramsItemActionsType": "remote_preconditioning_air_conditioning_programs_item_actions_type",
    "RemotePreconditioningAirConditioningProgramsItemOccurence": "remote_preconditioning_air_conditioning_programs_item_occurence",
    "RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem": "remote_preconditioning_air_conditioning_programs_item_occurence_day_item",
    "RemotePreconditioningAirConditioningProgramsItemRecurrence": "remote_preconditioning_air_conditioning_programs_item_recurrence",
    "RemoteRef": "remote_ref",
    "RemoteSetImmobilization": "remote_set_immobilization",
    "RemoteStolen": "remote_stolen",
    "RemoteStolenImmobilization": "remote_stolen_immobilization",
    "RemoteStolenTrackingPeriod": "remote_stolen_tracking_period",
    "RemoteType": "remote_type",
    "RemoteWakeUp": "remote_wake_up",
    "RemoteWakeUpAction": "remote_wake_up_action",
    "RetryPolicyEnum": "retry_policy_enum",
    "Safety": "safety",
    "SafetyAutoECallTriggering": "safety_auto_e_call_triggering",
    "ServiceType": "service_type",
    "ServiceTypeType": "service_type_type",
    "Status": "status",
    "StatusEmbedded": "status_embedded",
    "StatusLinks": "status_links",
    "StatusList": "status_list",
    "StatusListEmbedded": "status_list_embedded",
    "Stolen": "stolen",
    "StolenBase": "stolen_base",
    "StolenBaseLinks": "stolen_base_links",
    "StolenCollection": "stolen_collection",
    "StolenCollectionEmbedded": "stolen_collection_embedded",
    "StolenLinks": "stolen_links",
    "StolenObj": "stolen_obj",
    "StolenObjLinks": "stolen_obj_links",
    "TabLinks": "tab_links",
    "Telemetries": "telemetries",
    "TelemetriesEmbedded": "telemetries_embedded",
    "Telemetry": "telemetry",
    "TelemetryEmbedded": "telemetry_embedded",
    "TelemetryEnumItem": "telemetry_enum_item",
    "TelemetryExtension": "telemetry_extension",
    "TelemetryExtensionTypeItem": "telemetry_extension_type_item",
    "TelemetryLinks": "telemetry_links",
    "TelemetryVehicle": "telemetry_vehicle",
    "TelemetryVehicleOdometer": "telemetry_vehicle_odometer",
    "TimeTrigger": "time_trigger",
    "TimeTriggerEntry": "time_trigger_entry",
    "TimeTriggerEntryOccurence": "time_trigger_entry_occurence",
    "TimeTriggerEntryOccurenceDayItem": "time_trigger_entry_occurence_day_item",
    "TimeTriggerEntryRecurrence": "time_trigger_entry_recurrence",
    "Transmission": "transmission",
    "TransmissionGearbox": "transmission_gearbox",
    "TransmissionGearboxMode": "transmission_gearbox_mode",
    "TransmissionGearboxRatio": "transmission_gearbox_ratio",
    "Trip": "trip",
    "TripFaultsItem": "trip_faults_item",
    "TripFaultsItemCause": "trip_faults_item_cause",
    "TripFaultsItemFault": "trip_faults_item_fault",
    "TripKinetic": "trip_kinetic",
    "TripLinks": "trip_links",
    "TripSegment": "trip_segment",
    "TripSegmentPropulsion": "trip_segment_propulsion",
    "TripStateEnum": "trip_state_enum",
    "Trips": "trips",
    "TripsEmbedded": "trips_embedded",
    "UpdatedAtField": "updated_at_field",
    "Vehicle": "vehicle",
    "VehicleBranding": "vehicle_branding",
    "VehicleBrandingSingle": "vehicle_branding_single",
    "VehicleCapabilities": "vehicle_capabilities",
    "VehicleCapabilitiesEmbedded": "vehicle_capabilities_embedded",
    "VehicleCapabilitiesMotorization": "vehicle_capabilities_motorization",
    "VehicleEmbedded": "vehicle_embedded",
    "VehicleExtension": "vehicle_extension",
    "VehicleExtensionTypeItem": "vehicle_extension_type_item",
    "VehicleExtensions": "vehicle_extensions",
    "VehicleItem": "vehicle_item",
    "VehicleItemEmbedded": "vehicle_item_embedded",
    "VehicleItemLinks": "vehicle_item_links",
    "VehicleItemMotorization": "vehicle_item_motorization",
    "VehicleLinks": "vehicle_links",
    "VehicleMotorization": "vehicle_motorization",
    "VehicleOdometer": "vehicle_odometer",
    "VehicleStatusAlarm": "vehicle_status_alarm",
    "Vehicles": "vehicles",
    "VehiclesEmbedded": "vehicles_embedded",
    "VehiclesExtensionTypeItem": "vehicles_extension_type_item",
    "WayPoints": "way_points",
    "WayPointsEmbedded": "way_points_embedded",
    "Webhook": "webhook",
    "WebhookError": "webhook_error",
    "WipingBladesState": "wiping_blades_state",
    "WipingBladesStateBase": "wiping_blades_state_base",
    "WipingBladesStateBaseSpeed": "wiping_blades_state_base_speed",
    "WipingBladesStateSpeed": "wiping_blades_state_speed",
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
    "AdasLlka",
    "AdasParkAssist",
    "AdasParkAssistFrontItem",
    "AdasParkAssistRearItem",
    "AdasRgi",
    "AdasRlka",
    "AdasRvv",
    "Air",
    "AirBase",
    "Alarm",
    "AlarmDetails",
    "AlarmStatus",
    "AlarmStatusActivation",
    "AlarmTrigger",
    "AlarmTriggerType",
    "AlarmTypeEnumItem",
    "Alarms",
    "AlarmsEmbedded",
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
    "BasicProgramOccurenceDayItem",
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
    "ChargeScheduleProgram",
    "ChargeScheduleProgramOccurence",
    "ChargeScheduleProgramOccurenceDayItem",
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
    "CompositFuelEnergyConsumption",
    "Consumption",
    "CreatedAtField",
    "DataProfile",
    "DataTrigger",
    "DataTriggerData",
    "DataTriggerOp",
    "DoorsState",
    "DoorsStateBase",
    "DoorsStateBaseLockedStatesItem",
    "DoorsStateBaseOpeningItem",
    "DoorsStateBaseOpeningItemIdentifier",
    "DoorsStateBaseOpeningItemState",
    "DoorsStateLockedStatesItem",
    "DoorsStateOpeningItem",
    "DoorsStateOpeningItemIdentifier",
    "DoorsStateOpeningItemState",
    "DrivingBehavior",
    "DrivingBehaviorBase",
    "DrivingBehaviorBaseMode",
    "DrivingBehaviorMode",
    "ECoaching",
    "ECoachingEmbedded",
    "ECoachingLinks",
    "ECoachingScoresItem",
    "ECoachingScoresItemCategory",
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
    "Extension",
    "Fleet",
    "FleetLinks",
    "Fleets",
    "FleetsEmbedded",
    "Geometry",
    "HealthElectricEnergy",
    "Ignition",
    "IgnitionBase",
    "IgnitionBaseType",
    "IgnitionType",
    "Kinetic",
    "LightingBase",
    "LightingBaseLightItem",
    "LightingBaseStatusItem",
    "LightingBaseTurnItem",
    "LightingSystem",
    "LightingSystemBase",
    "LightsItem",
    "LightsItemDirection",
    "LightsItemPosition",
    "LightsItemStatus",
    "Link",
    "LiteEnergy",
    "LoadElectricEnergy",
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
    "MonitorEventExtensionsItem",
    "MonitorEventExtensionsItemBody",
    "MonitorEventExtensionsItemBodyAlertsItem",
    "MonitorEventExtensionsItemBodyCollisions",
    "MonitorEventExtensionsItemBodyDoorState",
    "MonitorEventExtensionsItemBodyMaintenance",
    "MonitorEventExtensionsItemBodyPosition",
    "MonitorEventExtensionsItemBodyStatus",
    "MonitorEventExtensionsItemBodyStolen",
    "MonitorEventExtensionsItemBodyTelemetry",
    "MonitorEventExtensionsItemBodyTrip",
    "MonitorEventExtensionsItemType",
    "MonitorEventValuesItem",
    "MonitorEventValuesItemData",
    "MonitorEventValuesItemValue",
    "MonitorEventValuesItemValueBody",
    "MonitorEventValuesItemValueBodyObjectValuesItem",
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
    "MonitorTrigger",
    "Monitors",
    "MonitorsEmbedded",
    "NotifiedRemoteType",
    "OnboardCapabilities",
    "OnboardCapabilitiesDataItem",
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
    "PreconditioningProgramOccurenceDayItem",
    "PreconditioningProgramRecurrence",
    "Privacy",
    "PrivacyBase",
    "PrivacyBaseState",
    "PrivacyState",
    "Program",
    "ProgramOccurence",
    "ProgramOccurenceDayItem",
    "ProgramRecurrence",
    "Remote",
    "RemoteAction",
    "RemoteActionLinks",
    "RemoteActionStatus",
    "RemoteActions",
    "RemoteActionsEmbedded",
    "RemoteAttribute",
    "RemoteAttributeType",
    "RemoteAttributeValueType1",
    "RemoteAttributeValueType2",
    "RemoteCallback",
    "RemoteCallbackLinks",
    "RemoteCallbackSubscribe",
    "RemoteCallbackSubscribeBatchNotify",
    "RemoteCallbackSubscribeCallback",
    "RemoteCallbackSubscribeCallbackWebhook",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItem",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemType",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1",
    "RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2",
    "RemoteCallbackSubscribeRetryPolicy",
    "RemoteCallbacks",
    "RemoteCallbacksEmbedded",
    "RemoteCallbacksStatusSetter",
    "RemoteCallbacksStatusSetterStatus",
    "RemoteCharging",
    "RemoteChargingPreferences",
    "RemoteChargingPreferencesLevel",
    "RemoteChargingPreferencesType",
    "RemoteChargingSchedule",
    "RemoteChargingScheduleProgramsItem",
    "RemoteChargingScheduleProgramsItemOccurence",
    "RemoteChargingScheduleProgramsItemOccurenceDayItem",
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
    "RemotePreconditioningAirConditioningProgramsItem",
    "RemotePreconditioningAirConditioningProgramsItemActionsType",
    "RemotePreconditioningAirConditioningProgramsItemOccurence",
    "RemotePreconditioningAirConditioningProgramsItemOccurenceDayItem",
    "RemotePreconditioningAirConditioningProgramsItemRecurrence",
    "RemoteRef",
    "RemoteSetImmobilization",
    "RemoteStolen",
    "RemoteStolenImmobilization",
    "RemoteStolenTrackingPeriod",
    "RemoteType",
    "RemoteWakeUp",
    "RemoteWakeUpAction",
    "RetryPolicyEnum",
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
    "TelemetryEnumItem",
    "TelemetryExtension",
    "TelemetryExtensionTypeItem",
    "TelemetryLinks",
    "TelemetryVehicle",
    "TelemetryVehicleOdometer",
    "TimeTrigger",
    "TimeTriggerEntry",
    "TimeTriggerEntryOccurence",
    "TimeTriggerEntryOccurenceDayItem",
    "TimeTriggerEntryRecurrence",
    "Transmission",
    "TransmissionGearbox",
    "TransmissionGearboxMode",
    "TransmissionGearboxRatio",
    "Trip",
    "TripFaultsItem",
    "TripFaultsItemCause",
    "TripFaultsItemFault",
    "TripKinetic",
    "TripLinks",
    "TripSegment",
    "TripSegmentPropulsion",
    "TripStateEnum",
    "Trips",
    "TripsEmbedded",
    "UpdatedAtField",
    "Vehicle",
    "VehicleBranding",
    "VehicleBrandingSingle",
    "VehicleCapabilities",
    "VehicleCapabilitiesEmbedded",
    "VehicleCapabilitiesMotorization",
    "VehicleEmbedded",
    "VehicleExtension",
    "VehicleExtensionTypeItem",
    "VehicleExtensions",
    "VehicleItem",
    "VehicleItemEmbedded",
    "VehicleItemLinks",
    "VehicleItemMotorization",
    "VehicleLinks",
    "VehicleMotorization",
    "VehicleOdometer",
    "VehicleStatusAlarm",
    "Vehicles",
    "VehiclesEmbedded",
    "VehiclesExtensionTypeItem",
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
