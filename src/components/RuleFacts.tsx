import { Image } from '@tarojs/components'
import type { Card } from '../domain/deciding/ruleCard'
import { ruleSentences } from '../locale/rules'
import { shownPhoto } from '../services/photo'
import { accessible } from './accessible'
import { Facts } from './Facts'
import './RuleFacts.scss'

interface Props {
  id: string
  rule: Card
  /** how many it applies to, once the roll is frozen */
  electorate?: Parameters<typeof ruleSentences>[1]
  choice?: boolean
}

/** A rule in sentences; of a community's own one, the photograph of the document it rests on stands below. */
export function RuleFacts({ id, rule, electorate = null, choice = false }: Props) {
  return (
    <>
      <Facts id={id} facts={ruleSentences(rule, electorate, choice)} />
      {rule.attachment ? (
        <Image
          id={`${id}-document`}
          className="rule-document"
          src={shownPhoto(rule.attachment)}
          mode="widthFix"
          {...accessible('img', `依据的文件的照片：${rule.source}`)}
        />
      ) : null}
    </>
  )
}
