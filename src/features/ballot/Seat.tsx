import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SendAction } from '../../components/SendAction'
import { TextField } from '../../components/TextField'
import type { BallotView } from '../../contract/views/ballot'
import { seatNumber } from '../../domain/body/body'
import { BODY_WORDS } from '../../locale/bodies'
import { stampWords } from '../../locale/days'
import type { SeatAtVote } from './useSeat'

interface Props {
  view: BallotView
  seat: SeatAtVote
}

/** In which capacity the viewer votes, where persons do. */
export function Seated({ view: { vote, voter } }: { view: BallotView }) {
  if (!vote.body || !voter) return null
  return (
    <Paragraph id="seated">
      您以{BODY_WORDS[vote.body.kind]}身份投票（{seatNumber(voter)}号席位），一人一票。
    </Paragraph>
  )
}

/** Whoever has a seat and has not said so yet types its code. */
export function TakeSeat({ view: { vote, household }, seat }: Props) {
  if (!vote.body || household === null) return null
  return (
    <>
      <Heading level={2}>您是{BODY_WORDS[vote.body.kind]}吗</Heading>
      <TextField
        id="seat-code"
        label="席位邀请码"
        hint="书记或者院长交给您的单子上有，八个字，只给您本人"
        value={seat.code}
        onWrite={seat.write}
      />
      <SendAction
        id="seat"
        button="seat-take"
        label="确认这个席位是我的"
        kind="quiet"
        sent={seat.taken}
        missing={seat.code.trim() === '' ? '先写上席位邀请码。' : null}
        onSend={seat.take}
      />
    </>
  )
}

/** Who comes and does not vote still counts as being there; who votes needs no more. */
export function CheckIn({ view: { checkIn, voter, receipt, marked }, seat }: Props) {
  if (checkIn === null || !voter || receipt || marked) return null
  if (seat.came !== null)
    return (
      <Notice id="check-in-done" kind="done" title="已经签到，算您到会">
        {stampWords(seat.came)}签到。到会不投票，也算在“到会的”里面；要赞成或者反对，请投票。
      </Notice>
    )
  if (checkIn.barred) return null
  return (
    <>
      <SendAction
        id="check-in"
        button="check-in"
        label="先签到，算我到会"
        kind="quiet"
        sent={seat.coming}
        onSend={seat.come}
      />
      <Paragraph tone="quiet">投了票就算到会，不用另外签到。</Paragraph>
    </>
  )
}
