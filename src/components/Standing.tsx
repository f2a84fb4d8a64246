import { View } from '@tarojs/components'
import { Paragraph } from './Paragraph'
import './Standing.scss'

const LEVELS = ['自议', '共议', '商议'] as const

interface Props {
  id: string
  level: 1 | 2 | 3
  /** The office that has the matter, not the person: 东院院长. */
  owner: string | null
  /** While nobody has it yet, what it waits for: 现在等邻居签名. */
  waits?: string
  /** In words: 还有3天，到周五晚8点. */
  due: string | null
  overdue?: boolean
  /** Instead of owner and due day once nobody owes anything: 已办结：通过. */
  closed?: string
}

/** Where a matter stands, who has it, by when: the first thing on it, always in the same place. */
export function Standing({ id, level, owner, waits, due, overdue = false, closed }: Props) {
  return (
    <View id={id} className="standing">
      <View className="standing__levels">
        {LEVELS.map((word, step) => (
          <View key={word} className={`standing__level ${step + 1 === level ? 'standing__level--here' : ''}`}>
            <View className="standing__bar" />
            <View>{step + 1 === level ? `${word}（在这里）` : word}</View>
          </View>
        ))}
      </View>
      {closed ? <Paragraph>{closed}</Paragraph> : null}
      {!closed && owner ? <Paragraph>现在由{owner}办理</Paragraph> : null}
      {!closed && !owner && waits ? <Paragraph>{waits}</Paragraph> : null}
      {!closed && due ? <Paragraph tone={overdue ? 'alarm' : 'plain'}>{due}</Paragraph> : null}
    </View>
  )
}
