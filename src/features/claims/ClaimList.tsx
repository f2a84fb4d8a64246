import { Choice } from '../../components/Choice'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { stampWords } from '../../locale/days'
import type { useClaims } from './useClaims'

/** The doors that wait; one is looked at a time. */
export function ClaimList({ claims }: { claims: ReturnType<typeof useClaims> }) {
  const { waiting, claim, choose, sent } = claims
  return (
    <>
      {sent.status === 'done' ? (
        <Notice id="claims-done" kind="done">
          {sent.value.alone
            ? `${sent.value.door}已经确认，可以联名和投票。表决正在进行，这位邻居投的票，还要第二个人确认、满48小时没有异议才计入。请另一位负责人，或者同楼的邻居来确认。`
            : sent.value.accepted
              ? `${sent.value.door}已经确认，这位邻居现在可以联名和投票了。`
              : `已回绝，${sent.value.door}没有变动。`}
        </Notice>
      ) : null}
      {waiting.length === 0 ? (
        <Paragraph id="claims-nothing">现在没有等您确认的住户。有人写了门牌请您确认，会排在这里。</Paragraph>
      ) : (
        <>
          <Paragraph>
            {waiting.length}位邻居说住在这里。请当面或打电话核对过，再确认；认错了人，会多出一张选票。
          </Paragraph>
          <Choice
            id="claim"
            name="哪一户"
            options={waiting.map(({ key, door, askedAt, standing }) => ({
              value: key,
              word: door,
              detail: `${stampWords(askedAt)}提出${standing === 'alone' ? '。已由一人确认，表决正在进行，等第二个人确认' : ''}`
            }))}
            chosen={claim?.key ?? null}
            onChoose={choose}
          />
        </>
      )}
    </>
  )
}
