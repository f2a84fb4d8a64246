import { View } from '@tarojs/components'
import './VerdictLines.scss'

export interface VerdictLine {
  id: string
  met: boolean
  /** The line is a limit and not a threshold. */
  atMost?: boolean
  /** With its denominator and both numbers: 应到118户，已到78户，还差1户. */
  sentence: string
  /** Statute and article, or 本小区自定规则. */
  basis: string
}

/** A verdict, line by line. */
export function VerdictLines({ id, lines }: { id: string; lines: readonly VerdictLine[] }) {
  return (
    <View id={id} className="verdict">
      {lines.map(line => (
        <View key={line.id} id={`${id}-${line.id}`} className="verdict__line">
          <View className={`verdict__met ${line.met ? '' : 'verdict__met--no'}`}>{metWords(line)}</View>
          <View className="verdict__words">
            <View>{line.sentence}</View>
            <View className="verdict__basis">依据：{line.basis}</View>
          </View>
        </View>
      ))}
    </View>
  )
}

const metWords = ({ met, atMost }: VerdictLine): string =>
  atMost ? (met ? '没超过' : '超过了') : met ? '达到' : '未达到'
