import { Facts } from '../../components/Facts'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { fours } from '../../locale/ballots'

/** The root in four short lines, as it stands on the printed notice. */
export function NoticeCode({ root }: { root: string }) {
  const lines = root.match(/.{1,16}/g) ?? []
  return (
    <>
      <Heading level={2}>公告编码</Heading>
      <Paragraph>
        请和楼下纸质公告上印的对一对。名册、规则、每一张票和办理经过都算在这个编码里，改过一个字，编码就不一样。
      </Paragraph>
      <Facts
        id="verify-code"
        lines
        facts={lines.map((line, at) => ({ term: `第${'一二三四'[at]}行`, words: fours(line) }))}
      />
    </>
  )
}
