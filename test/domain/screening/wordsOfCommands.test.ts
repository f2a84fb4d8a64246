import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spoken, text, wordsIn, type Field } from '../../../src/contract/parse'
import { COMMANDS } from '../../../src/contract/requests'

/**
 * Who reads what people type. A new text field stands in none of these lists and fails here until somebody has said what
 * becomes of it.
 */
const WORDS = {
  /** read by neighbours, or kept to be answered with: looked at by the platform under its author's own openid before anybody reads it */
  checked: `suggest.title askQuestion.text raiseObjection.harm raiseObjection.acceptable giveReason.text
    fileObjection.reason enterPaperObjection.reason openPoll.measures.text openPoll.seeds.text addStatement.text
    askMediation.about sayInMediation.text wordAgreement.text askReview.ask askReopening.reason answerMinutes.text
    keepReplyText.title keepReplyText.text`,
  /** said by an office on the record, by a day it owes: looked at by the platform, and stopped only where it is surely unfit */
  office: `decideDispute.reason addCard.title addCard.source appointOfficial.basis appointOfficial.seatReason
    endMandate.reason keepStation.members.name keepStation.members.seatReason decideRelative.reason triage.reason
    replyQuestion.text addOption.name appraise.note proposeMeasure.text proposeMeasure.body proveMeasure.text
    excuseMeasure.reason addAffected.reason stateNobody.reason judgeNobody.reason answerObjection.text
    recordPartyDiscussion.body recordPartyDiscussion.text decideRecusal.reason joinMatters.reason widenRoom.reason
    inviteGuest.name inviteGuest.office recordGuest.text settleOverlap.reason announceVote.question
    withdrawAnnouncement.reason voidVote.evidence voidVote.reason moderateStatement.reason handUp.ask
    returnMatter.reason pauseMatter.reason sendOut.station sendOut.ask bringBack.text answer.text recordGathering.attendance.who recordGathering.decision
    callGathering.where callOffGathering.reason endGathering.decision conveneMeeting.attendance.who
    closeMatter.nextWho resolveItem.department resolveItem.text deferItem.reason reportPromise.text lookAtWords.reason`,
  /** read by those alone who decide about it, or by the one it is about: looked at like the words of an office */
  few: `disputeClaim.statement answerDispute.statement appealDispute.reason pointOutRelative.evidence confirmMeasure.text declareInterest.ground proposeRecusal.evidence answerRecusal.text appealRecusal.text signAgreement.text listNeutral.name appealScreening.text`,
  /** of witnesses, read by whoever asks again at the door and by nobody else: not handed to the platform */
  names: `enterPaperBallot.witnesses.who enterPaperObjection.witnesses.who takeEnvelope.witnesses.who returnEnvelope.witnesses.who`,
  /** compared with what is kept, never shown as it was typed: doors, codes, files, lines of a table */
  key: `enter.group bindByCode.door bindByCode.code claimHousehold.door reportDoorLeft.door importRoll.rows.door
    importRoll.rows.building importRoll.rows.occupancy importRoll.rows.area importRoll.rows.owner
    importBody.rows.number importBody.rows.door importBody.rows.role importBody.rows.woman importBody.rows.from
    importBody.rows.until takeSeat.code addCard.attachment takeOffice.code declareRelative.door
    pointOutRelative.door proveMeasure.photo addAffected.doors.door proposeRecusal.door askMediation.door
    listNeutral.door listNeutral.relatives.door enterPaperBallot.photo enterPaperObjection.photo markDoor.photo
    grantProxy.door openEnvelopes.counts.cell voidVote.touched.door attendGathering.code listNeighbour.door dropReplyText.title`
}
const named = (words: string) => words.split(/\s+/)

type Nested = Field<unknown> & { inner?: Nested; fields?: Record<string, Nested> }
const textsIn = (path: string, field: Nested): string[] => {
  if (field === text || field === spoken) return [path]
  if (field.inner) return textsIn(path, field.inner)
  return Object.entries(field.fields ?? {}).flatMap(([name, each]) => textsIn(`${path}.${name}`, each))
}

test('of every text a command carries it is said who reads it, and of none that no command carries', () => {
  const carried = Object.entries(COMMANDS).flatMap(([command, fields]) =>
    Object.entries(fields as Record<string, Nested>).flatMap(([name, field]) =>
      textsIn(`${command}.${name}`, field)
    )
  )
  expect(Object.values(WORDS).flatMap(named).sort()).toEqual([...carried].sort())
})

test('what neighbours read is looked at by the platform in the use case that takes it', () => {
  const folder = join(__dirname, '../../../cloudfunctions/api')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(each =>
    each.endsWith('.ts')
  )
  const sources = files.map(each => readFileSync(join(folder, each), 'utf8'))
  for (const command of new Set(named(WORDS.checked).map(each => each.split('.')[0]))) {
    const source = sources.find(each => each.includes(`export const ${command} =`)) ?? ''
    expect([command, /checkText\(|readable\(/.test(source)]).toEqual([command, true])
  }
})

test('what is said on the record or to the few is looked at in the one place every command passes', () => {
  for (const path of [...named(WORDS.office), ...named(WORDS.few)]) {
    const [command = '', ...names] = path.split('.')
    const input = names.reduceRight<unknown>((inner, name, at) => {
      const held = { [name]: inner }
      return at === 0 ? held : [held]
    }, `说${path}`)
    const fields = COMMANDS[command as keyof typeof COMMANDS] as Record<string, Field<unknown>>
    expect([path, wordsIn(fields, input as object)]).toEqual([path, [`说${path}`]])
  }
  expect(wordsIn(COMMANDS.suggest, { title: '装一排晾衣架' })).toEqual([])
})
