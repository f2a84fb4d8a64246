import type { ConsensusView } from '../../src/contract/views/poll'
import type { Answer } from '../../src/domain/consensus/answer'
import { pollResult } from '../../src/domain/poll/result'
import type { Poll } from '../../src/domain/poll/poll'
import { sheet, statement } from '../domain/poll/round'
import { oneAttitude, plantedCamps, type Said } from '../domain/consensus/conversations'

const TEXTS = [
  '院里的空地先划停车位',
  '访客的车可以停进来过夜',
  '大门口装车辆道闸',
  '停车收费，收来的钱归大家用',
  '消防通道旁边也可以临时停车',
  '一户最多停两辆车',
  '快递车可以开到楼下',
  '拆掉旧花坛多出几个车位',
  '晚上十点以后不让外面的车进来',
  '充电桩先装六个',
  '院里的空地先留给老人和孩子',
  '花坛不动，补种桂花',
  '东墙边放一排长椅',
  '院里白天不让车开进来',
  '装一个能遮雨的棚子下棋',
  '把旧自行车棚改成活动室',
  '铺一段不打滑的步道',
  '晾衣架放在太阳好的南边',
  '每个月末办一次大扫除',
  '健身器材换新的',
  '夜里的路灯要够亮',
  '垃圾桶离窗户远一点',
  '钱怎么花每个季度贴出来',
  '谁家装修先在群里说一声'
]

const SPOKEN: Record<string, Answer> = { '1': 'agree', '0': 'unsure', '-1': 'disagree' }

/** A finished round in which these households answered, as everybody sees it. */
const finished = ({ votes }: Said, households: number): ConsensusView => {
  const poll: Poll = {
    poll: 'p',
    matter: 'm',
    place: 'hewan',
    buildings: ['1', '2'],
    title: '院里的空地怎么用',
    round: 1,
    beside: null,
    measures: [],
    openedAt: Date.UTC(2027, 2, 1),
    until: Date.UTC(2027, 2, 7, 15, 59),
    result: null,
    version: 1
  }
  const homes = Array.from({ length: households }, (_, at) => `v${100 + at}`)
  const statements = TEXTS.map((text, at) => statement(`s${10 + at}`, { text, at }))
  const sheets = homes.map(home =>
    sheet(home, home, {
      said: votes
        .filter(each => each.voter === home)
        .map(({ statement: id, side }) => {
          const answer = side > 0 && home.endsWith('3') ? 'accept' : (SPOKEN[side] ?? 'unsure')
          return { statement: id, answer, at: 1, requests: [] }
        })
    })
  )
  const residents = homes.map((id, at) => ({
    id,
    courtyard: at % 2 === 0 ? '南院' : '北院',
    building: at % 2 === 0 ? '1' : '2',
    occupancy: 'owner' as const
  }))
  const { title, round, openedAt, until, matter } = poll
  return {
    poll: poll.poll,
    matter,
    title,
    round,
    openedAt,
    until,
    by: 'courtyard',
    courtyards: ['南院', '北院'].map(name => ({ key: name, name })),
    measures: [],
    statements: statements.map(({ id, text }) => ({ id, text })),
    options: [],
    result: pollResult(poll, statements, sheets, residents, []),
    earlier: null
  }
}

/** Twelve households: too few for any drawing. */
export const fewHouseholds = () => finished(oneAttitude(3, 12, 1), 12)
/** Forty households along one question. */
export const oneQuestion = () => finished(oneAttitude(40, 40, 1.4), 40)
/** Sixty households in two camps that lie apart. */
export const twoCamps = () => finished(plantedCamps(31, [34, 26], 10, 4), 60)
/** Sixty-six households in three camps. */
export const threeCamps = () => finished(plantedCamps(33, [26, 22, 18], 7, 3), 66)
