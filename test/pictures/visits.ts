import { GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'

const NORTH = `${PLACE}-N`
const TOILET = '村里没有公厕请修一座'
/** The same in the villages of `where`. */
const TOILET_OF_STORY = '村里没有公厕，请在村口修一座'

/** Villages that live through what the demo does not: the site is blocked, is carried, or goes from yard to yard up to the street. */
export const WHERE = ['blocked', 'carried', 'pushed'] as const
export type Where = (typeof WHERE)[number]

/** One person on one page with something to see there. */
export interface Visit {
  /** Tells two visits of one page apart. */
  name?: string
  as: string
  room?: string
  /** The title of the matter the page is about; `vote` and `poll` are its newest; of votes about a place also the `first`. */
  matter?: string
  vote?: true | 'first'
  poll?: true
  more?: Readonly<Record<string, string>>
  /** A page that is opened before, on the same phone, because this one lives from what it keeps. */
  after?: string
  /** Also in a wide window, because its people sit at a PC. */
  wide?: true
  /** In this size alone. */
  only?: 'desk'
  /** In another village than the one of the demo. */
  where?: Where
  /** What is tapped before the page is looked at; MATTER stands for the matter's id. */
  taps?: readonly string[]
  /** The network goes once the page has opened, before the taps. */
  cut?: true
  /** On a phone whose owner said no to the camera. */
  camera?: 'no'
  /** Why nothing on this page can be empty. */
  neverEmpty?: string
}

const W1 = personOf('W1-11')
const N1 = personOf('N1-03')
const NEEDS_VOTE = 'opened from a vote only'
const NEEDS_POLL = 'opened from a round of polling only'

/** Every page and who is looked at on it; a page without a line here fails the test of all pages. */
export const VISITS: Readonly<Record<string, readonly Visit[]>> = {
  'pages/home/index': [
    { as: W1 },
    { as: 'p-stranger', name: 'stranger' },
    { as: SECRETARY, name: 'secretary' }
  ],
  'pages/room/index': [
    { as: W1, room: PLACE },
    { as: HEAD.N, room: NORTH, name: 'head' }
  ],
  'pages/matter/index': [
    { as: W1, matter: TOILET },
    { as: W1, matter: '给西院装一排晾衣架', name: 'petition' },
    { as: HEAD.E, matter: '西院停车场边要一个垃圾房', name: 'joint' },
    { as: personOf('E2-02'), matter: '桥栏杆松了请街道修', name: 'street' },
    { as: W1, matter: '老戏台的木梯换成石阶', name: 'closed' },
    { as: HEAD.W, matter: '给独居老人装呼叫铃', name: 'service' },
    { as: N1, matter: '给北院花坛换一圈石沿', name: 'review' },
    { as: W1, matter: TOILET_OF_STORY, where: 'blocked', name: 'mitigating' },
    { as: N1, matter: TOILET_OF_STORY, where: 'pushed', name: 'blockedAbove' },
    { as: W1, matter: TOILET_OF_STORY, where: 'carried', name: 'answered' }
  ],
  'pages/me/index': [
    { as: W1 },
    { as: 'p-guest', name: 'guest' },
    { as: HEAD.E, name: 'head' }
  ],
  'pages/card/index': [{ as: 'p-newcomer', more: { card: 'CARD' } }],
  'packages/words/look/index': [{ as: HEAD.E, room: PLACE }],
  'packages/words/mine/index': [{ as: personOf('W1-07') }],
  'packages/words/report/index': [{ as: W1, matter: TOILET, neverEmpty: 'a form' }],
  'packages/words/privacy/index': [
    { as: W1, neverEmpty: 'says what was agreed to' },
    { as: 'p-guest', name: 'guest', neverEmpty: 'says what is agreed to' },
    { as: 'p-further', name: 'deleting', taps: ['deletion'] },
    { as: 'p-gone', name: 'deleted', taps: ['deletion', 'deletion-send'] }
  ],
  'packages/join/enter/index': [
    { as: 'p-guest', room: NORTH },
    { as: 'p-guest', room: NORTH, more: { door: 'N1-06', code: 'ABCD2345' }, name: 'code' },
    { as: 'p-wrong', room: NORTH, more: { door: 'N1-06', code: 'ABCD2345' }, name: 'wrong', taps: ['bind-send'] }
  ],
  'packages/join/poster/index': [{ as: HEAD.N, room: NORTH, wide: true }],
  'packages/join/doorstep/index': [
    { as: N1, room: NORTH },
    { as: 'p-new', room: NORTH, name: 'claimant' },
    { as: 'p-second', room: NORTH, name: 'contested' }
  ],
  'packages/poll/answer/index': [
    { as: W1, matter: '给孩子们一块活动的空地', poll: true, neverEmpty: NEEDS_POLL }
  ],
  'packages/poll/result/index': [{ as: W1, matter: TOILET, poll: true, neverEmpty: NEEDS_POLL }],
  'packages/poll/open/index': [
    { as: HEAD.W, matter: '西院老槐树下放一张石桌' },
    { as: HEAD.W, matter: '西院停车场边要一个垃圾房', name: 'elsewhere' }
  ],
  'packages/poll/moderate/index': [{ as: HEAD.E, matter: '给孩子们一块活动的空地' }],
  'packages/poll/print/index': [
    { as: HEAD.E, matter: TOILET, poll: true, wide: true, neverEmpty: NEEDS_POLL }
  ],
  'packages/vote/ballot/index': [
    { as: W1, matter: TOILET, neverEmpty: NEEDS_VOTE },
    { as: W1, matter: TOILET, name: 'chosen', taps: ['choice-yes'] },
    { as: W1, matter: TOILET, name: 'kept', cut: true, taps: ['choice-yes', 'cast-yes'] },
    { as: personOf('W1-01'), matter: TOILET, name: 'voted' },
    { as: personOf('N2-04'), matter: TOILET, name: 'recused' },
    { as: personOf('N3-06'), matter: '北院的快递柜放不放进院里', name: 'secret' },
    { as: personOf('N3-01'), matter: '北院楼道的灯换成声控的', name: 'entered' },
    { as: N1, matter: '在花坛边加两张长椅', name: 'silence' },
    { as: personOf('W1-03'), matter: '文化室翻修请村民代表定', name: 'seat' }
  ],
  'packages/vote/result/index': [
    { as: W1, matter: '北院雨水沟该清淤了', vote: true, neverEmpty: NEEDS_VOTE },
    { as: W1, matter: '河边步道要加护栏', vote: true, name: 'tooFew' },
    { as: N1, matter: '北院的信箱换成新的', vote: true, name: 'secret' },
    { as: N1, matter: '给北院花坛换一圈石沿', vote: true, name: 'paper' },
    { as: W1, matter: TOILET_OF_STORY, vote: true, where: 'blocked', name: 'blocked' },
    { as: N1, matter: TOILET_OF_STORY, vote: true, where: 'pushed', name: 'blockedAbove' },
    { as: W1, matter: TOILET_OF_STORY, vote: 'first', where: 'pushed', name: 'contested' },
    { as: W1, matter: TOILET_OF_STORY, vote: true, where: 'carried', name: 'carried' }
  ],
  'packages/vote/minutes/index': [
    { as: HEAD.E, matter: '北院雨水沟该清淤了', vote: true, wide: true, neverEmpty: NEEDS_VOTE }
  ],
  'packages/vote/verify/index': [
    { as: W1, matter: '北院雨水沟该清淤了', vote: true, neverEmpty: NEEDS_VOTE },
    { as: N1, matter: '北院的信箱换成新的', vote: true, name: 'mark' }
  ],
  'packages/vote/rehearse/index': [{ as: HEAD.E, matter: '每周六上午集中清理楼道' }],
  'packages/vote/proxy/index': [
    { as: personOf('N1-02'), room: NORTH },
    { as: N1, room: NORTH, name: 'holder' }
  ],
  'packages/vote/held/index': [{ as: N1, matter: '北院楼道的灯换成声控的', neverEmpty: NEEDS_VOTE }],
  'packages/place/hearing/index': [
    { as: personOf('W1-01'), matter: TOILET },
    { as: HEAD.E, matter: TOILET, name: 'head' }
  ],
  'packages/place/measures/index': [
    { as: W1, matter: TOILET },
    { as: HEAD.E, matter: TOILET, name: 'head' },
    { as: W1, matter: TOILET_OF_STORY, where: 'carried', name: 'promised' },
    { as: HEAD.E, matter: TOILET_OF_STORY, where: 'carried', name: 'proving', taps: ['promise-*'] },
    {
      as: HEAD.E,
      matter: TOILET_OF_STORY,
      where: 'carried',
      name: 'noCamera',
      taps: ['promise-*', 'prove-photo'],
      camera: 'no'
    }
  ],
  'packages/place/affected/index': [
    { as: W1, matter: TOILET },
    { as: HEAD.W, matter: '西院老槐树下放一张石桌', name: 'adding' }
  ],
  'packages/mediation/mine/index': [{ as: personOf('W2-01'), more: { place: PLACE } }],
  'packages/mediation/ask/index': [{ as: personOf('W2-03'), more: { place: PLACE } }],
  'packages/mediation/talk/index': [
    { as: personOf('W2-01'), more: { mediation: 'MEDIATION' }, neverEmpty: 'opened from a mediation only' },
    { as: personOf('N1-03'), more: { mediation: 'MEDIATION' }, name: 'neutral' },
    { as: personOf('E1-03'), more: { mediation: 'ASKED' }, name: 'asker' },
    { as: personOf('E1-04'), more: { mediation: 'ASKED' }, name: 'asked' },
    { as: personOf('N1-03'), more: { mediation: 'ASKED' }, name: 'askedNeutral' },
    { as: personOf('E2-02'), more: { mediation: 'UNSIGNED' }, name: 'toSign' },
    {
      as: personOf('E2-01'),
      more: { mediation: 'UNSIGNED' },
      name: 'leaving',
      taps: ['mediation-leave', 'mediation-word']
    },
    { as: personOf('E3-01'), more: { mediation: 'AGREED' }, name: 'agreed' },
    { as: personOf('W1-01'), more: { mediation: 'AGREED' }, name: 'stranger' }
  ],
  'packages/mediation/neutrals/index': [{ as: SECRETARY, room: PLACE }],
  'packages/yard/call/index': [{ as: HEAD.E, room: `${PLACE}-E` }],
  'packages/yard/meeting/index': [
    { as: HEAD.N, more: { gathering: 'GATHERING' }, neverEmpty: 'opened from a meeting only' },
    { as: N1, more: { gathering: 'GATHERING' }, name: 'neighbour' }
  ],
  'packages/yard/hands/index': [
    {
      as: HEAD.N,
      matter: '北院楼道的灯换成声控的',
      more: { gathering: 'GATHERING' },
      neverEmpty: 'opened from a meeting only'
    }
  ],
  'packages/head/workbench/index': [{ as: HEAD.E, room: PLACE, wide: true }],
  'packages/head/triage/index': [{ as: HEAD.E, matter: '电动车夜里在楼道充电', wide: true }],
  'packages/head/options/index': [{ as: HEAD.E, matter: '给孩子们一块活动的空地', wide: true }],
  'packages/head/open/index': [
    { as: HEAD.E, matter: '每周六上午集中清理楼道', wide: true },
    { as: HEAD.E, matter: '给孩子们一块活动的空地', name: 'notice', wide: true },
    { as: HEAD.E, matter: TOILET_OF_STORY, where: 'blocked', name: 'again', wide: true }
  ],
  'packages/head/turnout/index': [
    { as: HEAD.E, matter: TOILET, wide: true, neverEmpty: NEEDS_VOTE },
    { as: HEAD.N, matter: '在花坛边加两张长椅', name: 'silence', wide: true }
  ],
  'packages/head/handUp/index': [{ as: HEAD.E, matter: '给孩子们一块活动的空地', wide: true }],
  'packages/head/roll/index': [{ as: HEAD.N, room: NORTH, wide: true }],
  'packages/head/looks/index': [{ as: HEAD.N, room: NORTH, wide: true }],
  'packages/head/bodies/index': [{ as: HEAD.E, room: PLACE, wide: true }],
  'packages/head/body/index': [{ as: HEAD.E, room: PLACE, more: { body: 'villagerReps' }, wide: true }],
  'packages/head/claims/index': [{ as: HEAD.N, room: NORTH, wide: true }],
  'packages/head/invitations/index': [{ as: HEAD.N, room: NORTH, wide: true }],
  'packages/desk/queue/index': [
    { as: SECRETARY, room: PLACE, wide: true },
    { as: STREET, room: PLACE, wide: true, name: 'street' },
    {
      as: SECRETARY,
      room: PLACE,
      matter: '给西院补划停车线',
      wide: true,
      only: 'desk',
      name: 'open',
      taps: ['queue-MATTER']
    },
    { as: STREET, room: PLACE, where: 'pushed', wide: true, name: 'streetBlocked' }
  ],
  'packages/desk/work/index': [
    { as: SECRETARY, matter: '给西院补划停车线', wide: true },
    { as: SECRETARY, matter: '北院雨水沟该清淤了', name: 'certify', wide: true },
    { as: SECRETARY, matter: '河边步道要加护栏', name: 'handedUp', wide: true },
    { as: SECRETARY, matter: '西院停车场边要一个垃圾房', name: 'joint', wide: true },
    { as: STREET, matter: '外来车堵住村口消防通道', name: 'street', wide: true },
    { as: STREET, matter: TOILET_OF_STORY, where: 'pushed', name: 'blockedAbove', wide: true }
  ],
  'packages/desk/figures/index': [{ as: W1, room: PLACE, wide: true }],
  'packages/desk/cards/index': [
    { as: SECRETARY, room: PLACE, wide: true },
    { as: SECRETARY, room: PLACE, name: 'noCamera', taps: ['card-photo'], camera: 'no' }
  ],
  'packages/desk/relatives/index': [
    { as: SECRETARY, room: NORTH, wide: true },
    { as: HEAD.N, room: NORTH, name: 'head', wide: true }
  ],
  'packages/desk/board/index': [
    { as: STREET, room: PLACE, wide: true },
    {
      as: STREET,
      room: PLACE,
      matter: '外来车堵住村口消防通道',
      wide: true,
      only: 'desk',
      name: 'open',
      taps: ['board-MATTER']
    },
    { as: STREET, room: PLACE, where: 'pushed', wide: true, name: 'blockedAbove' }
  ],
  'packages/desk/meeting/index': [
    { as: STREET, room: PLACE, more: { meeting: 'MEETING' }, wide: true },
    { as: STREET, room: PLACE, name: 'convene', wide: true }
  ],
  'packages/desk/monthEnd/index': [{ as: STREET, room: PLACE, wide: true }],
  'packages/desk/officials/index': [
    { as: SECRETARY, room: NORTH, wide: true },
    { as: W1, room: PLACE, name: 'resident' }
  ],
  'packages/desk/packet/index': [
    { as: SECRETARY, matter: '河边步道要加护栏', wide: true },
    { as: STREET, matter: '外来车堵住村口消防通道', name: 'street', wide: true },
    { as: STREET, matter: TOILET_OF_STORY, where: 'pushed', name: 'blockedAbove', wide: true }
  ],
  'packages/desk/texts/index': [{ as: SECRETARY, room: PLACE, wide: true }],
  'packages/desk/posting/index': [
    { as: SECRETARY, matter: '老戏台的木梯换成石阶', wide: true },
    { as: SECRETARY, matter: '我家墙上的空调外机太响', name: 'noVote', wide: true }
  ],
  'packages/desk/station/index': [
    { as: SECRETARY, room: PLACE, wide: true },
    { as: W1, room: PLACE, name: 'resident' }
  ],
  'packages/grid/doors/index': [{ as: GRID_WORKER, matter: '北院楼道的灯换成声控的', neverEmpty: NEEDS_VOTE }],
  'packages/grid/paper/index': [
    {
      as: GRID_WORKER,
      matter: '北院楼道的灯换成声控的',
      more: { household: `${PLACE}.N3-05` },
      after: 'packages/grid/doors/index'
    }
  ],
  'packages/grid/phone/index': [
    {
      as: GRID_WORKER,
      matter: '北院楼道的灯换成声控的',
      more: { household: `${PLACE}.N3-05` },
      neverEmpty: NEEDS_VOTE
    }
  ],
  'packages/grid/callBack/index': [
    { as: HEAD.N, matter: '北院楼道的灯换成声控的', neverEmpty: NEEDS_VOTE },
    { as: HEAD.E, matter: TOILET, name: 'none' }
  ],
  'packages/grid/recheck/index': [
    { as: HEAD.N, matter: '给北院花坛换一圈石沿', neverEmpty: NEEDS_VOTE },
    { as: SECRETARY, matter: '北院雨水沟该清淤了', name: 'none' }
  ],
  'packages/grid/envelope/index': [
    {
      as: GRID_WORKER,
      matter: '北院的快递柜放不放进院里',
      more: { household: `${PLACE}.N3-05` },
      neverEmpty: NEEDS_VOTE
    }
  ],
  'packages/grid/tell/index': [
    { as: GRID_WORKER, matter: '给西院补划停车线', neverEmpty: 'opened from an answer only' }
  ],
  'packages/grid/round/index': [
    { as: GRID_WORKER, room: PLACE },
    { as: SECRETARY, room: PLACE }
  ],
  'packages/grid/envelopes/index': [{ as: SECRETARY, matter: '给北院装一道门禁', neverEmpty: NEEDS_VOTE }]
}
