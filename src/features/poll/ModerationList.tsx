import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import type { ModerationView } from '../../contract/views/poll'
import type { Standing } from '../../domain/poll/statement'
import type { Moderation } from './useModeration'

/** All statements of the round, those that wait for a look first; nobody sees who wrote which. */
export function ModerationList({ view, moderation }: { view: ModerationView; moderation: Moderation }) {
  const { sent, statement, choose } = moderation
  const held = view.statements.filter(each => each.standing.status === 'held').length
  return (
    <>
      {sent.status === 'done' ? (
        <Notice id="moderation-done" kind="done">
          {sent.value.admitted ? '已经放进征询，邻居可以回答了。' : '已经拿下，写的人会看到您的理由。'}
        </Notice>
      ) : null}
      {view.poll === null ? (
        <Paragraph id="moderation-nothing">
          现在没有正在进行的共识征询。开始以后，邻居写的观点先在这里等您看。
        </Paragraph>
      ) : (
        <>
          <Paragraph>
            {held === 0 ? '没有等您查看的观点。' : `有${held}条等您查看。`}
            只拿下伤人、点名或者和这件事无关的；不同意，不是拿下的理由。
          </Paragraph>
          <Choice
            id="moderate"
            name="看哪一条"
            options={view.statements.map(({ id, text, standing }) => ({
              value: id,
              word: text,
              detail: STANDING_WORDS[standing.status]
            }))}
            chosen={statement?.id ?? null}
            onChoose={choose}
          />
        </>
      )}
    </>
  )
}

const STANDING_WORDS = {
  shown: '在征询里',
  held: '等您查看',
  hidden: '已经拿下'
} as const satisfies Record<Standing['status'], string>
