import { Button, View } from '@tarojs/components'
import { accessible } from './accessible'
import './Stepper.scss'

interface Props {
  id: string
  /** 赞成 */
  name: string
  value: number
  unit: string
  onStep(by: number): void
}

const STEPS = [-10, -1, 1, 10] as const

/** A number moved by large buttons, one or ten at a time. Each button has the id `<id>-minus10`, `<id>-plus1`, … */
export function Stepper({ id, name, value, unit, onStep }: Props) {
  return (
    <View className="stepper">
      <View id={id} className="stepper__value" {...accessible('status', `${name}${value}${unit}`)}>
        {name} {value}
        {unit}
      </View>
      <View className="stepper__buttons">
        {STEPS.map(by => (
          <Button
            key={by}
            id={`${id}-${by < 0 ? 'minus' : 'plus'}${Math.abs(by)}`}
            className="stepper__button"
            hoverClass="stepper__button--pressed"
            onClick={() => onStep(by)}
            {...accessible('button', `${name}${by < 0 ? '减' : '加'}${Math.abs(by)}${unit}`)}
          >
            {by < 0 ? '−' : '＋'}
            {Math.abs(by)}
          </Button>
        ))}
      </View>
    </View>
  )
}
