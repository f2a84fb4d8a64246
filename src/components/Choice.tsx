import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Choice.scss'

/** A shape tells choices apart where colour cannot: 赞成 ring, 可以接受 half a ring, 反对 cross, 弃权 bar. */
export type ChoiceShape = 'ring' | 'half' | 'cross' | 'bar'

export interface ChoiceOption<Value extends string> {
  value: Value
  word: string
  detail?: string
  shape?: ChoiceShape
}

interface Props<Value extends string> {
  id: string
  /** The question, for a screen reader. */
  name: string
  /** Whether the question also stands above the answers; it does where no heading asks it. */
  asked?: boolean
  /** Two or three of a word or two stand beside one another, also on a phone. */
  abreast?: boolean
  options: readonly ChoiceOption<Value>[]
  chosen: Value | null
  onChoose(value: Value): void
}

/** Large answers in the order given, one below the other; in a wide window two abreast, a ballot never. Each has the id `<id>-<value>`. */
export function Choice<Value extends string>({
  id,
  name,
  asked = false,
  abreast = false,
  options,
  chosen,
  onChoose
}: Props<Value>) {
  return (
    <View
      id={id}
      className={`choice ${options.some(({ shape }) => shape) ? '' : 'choice--plain'} ${abreast ? 'choice--abreast' : ''}`}
      {...accessible('radiogroup', name)}
    >
      {asked ? <View className="choice__question">{name}</View> : null}
      {options.map(({ value, word, detail, shape }) => (
        <View
          key={value}
          id={`${id}-${value}`}
          className={`choice__option ${value === chosen ? 'choice__option--chosen' : ''}`}
          hoverClass="choice__option--pressed"
          onClick={() => onChoose(value)}
          {...accessible('radio', detail ? `${word}，${detail}` : word, { ariaChecked: value === chosen })}
        >
          {shape ? <View className={`choice__shape choice__shape--${shape}`} /> : null}
          <View className="choice__words">
            <View className="choice__word">{word}</View>
            {detail ? <View className="choice__detail">{detail}</View> : null}
          </View>
          {value === chosen ? <View className="choice__mark">已选</View> : null}
        </View>
      ))}
    </View>
  )
}
