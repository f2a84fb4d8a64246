import type { Field, Parsed } from './parse'
import { REGISTRY_COMMANDS, REGISTRY_VIEWS } from './requests/registry'
import { OFFICE_COMMANDS, OFFICE_VIEWS } from './requests/offices'
import { DELIBERATION_COMMANDS, DELIBERATION_VIEWS } from './requests/deliberation'
import { SCREENING_COMMANDS, SCREENING_VIEWS } from './requests/screening'
import { JOINT_ROOM_COMMANDS } from './requests/jointRoom'
import { MEDIATION_COMMANDS, MEDIATION_VIEWS } from './requests/mediation'
import { VOTING_COMMANDS, VOTING_VIEWS } from './requests/voting'
import { PRIVACY_COMMANDS, PRIVACY_VIEWS } from './requests/privacy'
import { POLLING_COMMANDS, POLLING_VIEWS } from './requests/polling'
import { CASEWORK_COMMANDS, CASEWORK_VIEWS } from './requests/casework'
import { GATHERING_COMMANDS, GATHERING_VIEWS } from './requests/gathering'
import { STREET_COMMANDS, STREET_VIEWS } from './requests/street'

/** What a page asks to see. Reading changes nothing and may be repeated. */
export const VIEWS = {
  ...REGISTRY_VIEWS,
  ...OFFICE_VIEWS,
  ...DELIBERATION_VIEWS,
  ...VOTING_VIEWS,
  ...MEDIATION_VIEWS,
  ...POLLING_VIEWS,
  ...CASEWORK_VIEWS,
  ...GATHERING_VIEWS,
  ...STREET_VIEWS,
  ...SCREENING_VIEWS,
  ...PRIVACY_VIEWS
} as const

/** What a person does. Each carries a request id and has one effect however often it arrives. */
export const COMMANDS = {
  ...REGISTRY_COMMANDS,
  ...OFFICE_COMMANDS,
  ...DELIBERATION_COMMANDS,
  ...JOINT_ROOM_COMMANDS,
  ...MEDIATION_COMMANDS,
  ...VOTING_COMMANDS,
  ...POLLING_COMMANDS,
  ...CASEWORK_COMMANDS,
  ...GATHERING_COMMANDS,
  ...STREET_COMMANDS,
  ...SCREENING_COMMANDS,
  ...PRIVACY_COMMANDS
} as const satisfies Record<string, Record<string, Field<unknown>>>

export type ViewName = keyof typeof VIEWS
export type CommandName = keyof typeof COMMANDS
export type ViewInput<N extends ViewName> = Parsed<(typeof VIEWS)[N]>
export type CommandInput<N extends CommandName> = Parsed<(typeof COMMANDS)[N]>
