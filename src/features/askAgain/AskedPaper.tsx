import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { Photograph } from '../../components/Photograph'
import type { RechecksView } from '../../contract/views/doors'
import { choiceWords } from '../../locale/ballots'

interface Props {
  list: Pick<RechecksView, 'matter' | 'vote' | 'options'>
  asked: RechecksView['drawn'][number]
}

/** The paper of a household that was asked again: for whoever asked it, beside what was entered from it. */
export function AskedPaper({ list: { matter, vote, options }, asked: { household, door } }: Props) {
  return (
    <>
      <Heading level={2}>{door}的纸质票</Heading>
      <Paragraph tone="quiet">
        只有去问过这一户的您能看；看一次记一次，院长、书记和这栋楼的住户都查得到。看完不要外传。
      </Paragraph>
      <Photograph
        id="recheck-photo"
        of="ballotPhoto"
        which={{ matter, vote, household }}
        what={`${door}的纸质票`}
        below={({ choice }) =>
          `当时录入的是“${choiceWords(choice, options)}”。和照片对不上，请告诉社区书记，可以请街道看要不要作废。`
        }
      />
    </>
  )
}
