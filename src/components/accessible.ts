export type Role = 'alert' | 'button' | 'checkbox' | 'heading' | 'img' | 'radio' | 'radiogroup' | 'status'

export interface ControlState {
  ariaChecked?: boolean
  ariaDisabled?: boolean
  ariaExpanded?: boolean
}

/** Role and name for a screen reader: `role` is what browsers read, `ariaRole` what WeChat reads. */
export function accessible(role: Role, name?: string, state: ControlState = {}) {
  return { role, ariaRole: role, ...(name === undefined ? {} : { ariaLabel: name }), ...state }
}
