import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { SendAction } from '../../components/SendAction'
import { Tag } from '../../components/Tag'
import type { PromiseView } from '../../contract/views/street'
import { promiseWords } from '../../locale/meeting'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** What departments promised and have not reported done, the nearest day first. */
export function Promises({
  promises,
  now,
  changed
}: {
  promises: readonly PromiseView[]
  now: number
  changed(): void
}) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <Heading level={2}>联席会定了、还没有办完的（{promises.length}件）</Heading>
      {promises.length === 0 ? (
        <Paragraph id="promises-none">现在没有。联席会定了由哪个部门办，会列在这里，到办完为止。</Paragraph>
      ) : null}
      {promises.map(promise => {
        const key = `${promise.matter}-${promise.meeting}`
        return (
          <ListRow
            key={key}
            id={`promise-${key}`}
            title={promise.title}
            detail={`${promise.community}。${promiseWords(promise, now)}`}
            tag={promise.by <= now ? <Tag word="已超期" alarm /> : null}
            onTap={() => setOpen(open === key ? null : key)}
          />
        )
      })}
      {promises
        .filter(({ matter, meeting }) => open === `${matter}-${meeting}`)
        .map(promise => (
          <Report key={promise.matter} promise={promise} changed={changed} />
        ))}
    </>
  )
}

/** Reporting a promise done: the room reads what was done. */
function Report({ promise: { matter, meeting, title }, changed }: { promise: PromiseView; changed(): void }) {
  const text = useDraft(`promise:${matter}:${meeting}`)
  const { sent, send } = useCommand('reportPromise', () => {
    text.drop()
    changed()
  })
  const report = () => void send({ matter, meeting, text: text.text })
  return (
    <Notice id="promise-report" kind="note" title={title}>
      <ReasonField id="promise-text" label="办了什么" value={text.text} onWrite={text.write} />
      <SendAction
        id="promise"
        label="报告已经办完，告诉院里"
        kind="quiet"
        sent={sent}
        missing={reasonMissing(text.text)}
        onSend={report}
      />
    </Notice>
  )
}
