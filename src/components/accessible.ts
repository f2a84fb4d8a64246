import { REACHED } from '../services/keyboard'

export type Role = 'alert' | 'button' | 'checkbox' | 'heading' | 'img' | 'radio' | 'radiogroup' | 'status'

export interface ControlState {
  ariaChecked?: boolean
  ariaDisabled?: boolean
  ariaExpanded?: boolean
}

const TAPPED: readonly Role[] = ['button', 'checkbox', 'radio']

/** Role and name for a screen reader: `role` is what browsers read, `ariaRole` what WeChat reads; a keyboard reaches what is tapped. */
export function accessible(role: Role, name?: string, state: ControlState = {}) {
  return {
    role,
    ariaRole: role,
    ...(name === undefined ? {} : { ariaLabel: name }),
    ...(TAPPED.includes(role) ? REACHED : {}),
    ...state
  }
}
