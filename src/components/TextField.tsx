import { Input, Textarea, View } from '@tarojs/components'
import './TextField.scss'

const FEW = 5

interface Props {
  id: string
  label: string
  value: string
  onWrite(text: string): void
  /** How to fill it in, while nothing is wrong with it. */
  hint?: string
  /** What is wrong and what to do about it. */
  error?: string
  /** Most characters; the field says how many are left, one line only once they are few. */
  max?: number
  lines?: 'one' | 'many'
}

export function TextField({ id, label, value, onWrite, hint, error, max, lines = 'one' }: Props) {
  const field = {
    id,
    className: `field__input field__input--${lines} ${error ? 'field__input--wrong' : ''}`,
    value,
    maxlength: max ?? -1,
    ariaLabel: label,
    nativeProps: { 'aria-label': label },
    onInput: (event: { detail: { value: string } }) => onWrite(event.detail.value)
  }
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      {lines === 'one' ? <Input {...field} /> : <Textarea {...field} autoHeight disableDefaultPadding />}
      {error ? (
        <View id={`${id}-error`} className="field__error">
          {error}
        </View>
      ) : hint ? (
        <View className="field__note">{hint}</View>
      ) : null}
      {max !== undefined && (lines === 'many' || max - value.length <= FEW) ? (
        <View className="field__note">还可以写{Math.max(0, max - value.length)}字</View>
      ) : null}
    </View>
  )
}
