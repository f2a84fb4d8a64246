import type { CommentGround, ObjectionEnd } from '../domain/hearing/objection'
import type { ObjectionCount } from '../domain/hearing/printed'
import type { Refusal } from '../domain/refusal'
import type { SiteHearingView } from '../contract/views/hearing'
import type { Instant } from '../domain/time'
import { deadlineWords, momentWords } from './days'

type Detail = Readonly<Record<string, unknown>>

/** Why a step among neighbours was not done, and what to do instead; null where another sentence says it. */
export const neighbourSentence = (refusal: Refusal | 'internal', detail: Detail): string | null => {
  const known = NEIGHBOUR_SENTENCES[refusal]
  return known?.find(([holds]) => holds(detail))?.[1](detail) ?? null
}

type Said = readonly [holds: (detail: Detail) => boolean, words: (detail: Detail) => string]

const NEIGHBOUR_SENTENCES: Readonly<Partial<Record<Refusal | 'internal', readonly Said[]>>> = {
  TOO_EARLY: [
    [({ objecting }) => objecting === 'before', () => HEARD_BEFORE],
    [
      ({ objecting }) => objecting !== undefined,
      () =>
        '这个点位还没有开始听取异议。院长开始以后，“等您办”里会请近处的住户写，一共七天。想早点说，请先告诉院长。'
    ],
    [({ proof }) => proof === true, () => '这条措施还没有交证明。等交了证明，再来说有没有做到。'],
    [
      ({ hearing }) => hearing === true,
      () => '近处的住户还没有都听过，不能表决这个点位。请先开始听取异议与条件，一共七天。'
    ],
    [
      ({ hearing }) => hearing === false,
      ({ from }) => `近处的住户还在写异议和条件，到${momentWords(Number(from))}截止。请等到那以后再公告表决。`
    ]
  ],
  NOT_AFFECTED: [
    [
      ({ promise }) => promise === true,
      () => '这条措施是答应近处住户的，由他们说有没有做到。您有发现，请告诉院长。'
    ]
  ],
  DUPLICATE: [
    [({ affected }) => affected === true, () => '这几户已经是这个点位的受影响方，不用再加。'],
    [
      ({ nobody }) => nobody === true,
      () => '没有人受影响的理由已经写过。请等另一位负责人确认，结果写在过程里。'
    ],
    [({ measure }) => measure === true, () => '这条措施已经在方案里了。请换一条，或者先拿掉原来的。'],
    [({ proof }) => proof === true, () => '这条措施已经交过证明。有出入的，由近处住户写出来。'],
    [
      ({ hearing }) => hearing === true,
      () => '这个点位近处的每一户都请来说过了。不用再开，请看大家写了什么。'
    ],
    [
      ({ objection }) => objection === true,
      () => '您家的异议已经答复，或者听取的时间过了，不能再改。还有话要说，请告诉院长或社区书记。'
    ],
    [({ reply }) => reply === true, () => '这条异议已经答复过，答复不能改。还要补充，请当面跟这一户说。']
  ],
  EVIDENCE_MISSING: [
    [
      ({ noneAffected, waits }) => noneAffected === true && waits === true,
      () => '没有人受影响的理由已经写好，正等另一位没有关联的负责人确认。确认以后就能公告表决。'
    ],
    [
      ({ noneAffected }) => noneAffected === true,
      () => '这个点位近处没有住户。请写明为什么没有人受影响，再请另一位没有关联的负责人确认。'
    ]
  ],
  FORBIDDEN: [
    [
      ({ affected }) => affected !== undefined,
      ({ affected }) => `这个点位近处有${affected}户受影响，不能写“没有人受影响”。请请他们来说七天。`
    ]
  ],
  VOTE_FROZEN: [
    [
      ({ announced }) => announced === true,
      () => '已经公告表决，受影响方不能再加。请先撤回公告，加上以后请这几户来说，再重新公告。'
    ],
    [
      ({ moved }) => moved === true,
      () => '受影响方反对以后，只能把原来的点位挪一挪再表决一次，不能另加点位。请在原来的点位上挪。'
    ]
  ],
  LIMIT_REACHED: [
    [
      detail => detail.package !== undefined,
      detail => `一个点位最多带${detail.package}条措施。请合并几条，或者拿掉不要紧的。`
    ],
    [
      ({ moved }) => moved === true,
      ({ most }) => `最多挪${most}米，再远就是另一个点位了。请挪近一些，或者另加一个点位。`
    ],
    [
      ({ radius }) => radius !== undefined,
      ({ least }) => `受影响的范围只能放大，不能小于${least}米。请写${least}米或者更大。`
    ]
  ],
  NOT_FOUND: [
    [
      ({ doors }) => doors !== undefined,
      ({ doors }) =>
        `名册上没有${(doors as string[]).join('、')}。请照门上的牌子再写一遍，或者请院长核对名册。`
    ],
    [({ nobody }) => nobody === true, () => '这个点位没有等着确认的理由，可能已经确认过。请重新打开这一页。'],
    [({ site }) => site === true, () => '这个点位还没有论证可行，现在不听取异议。请先请街道论证。'],
    [
      ({ objection }) => objection === true,
      () => '没有找到这条异议，可能是留作意见的，不用答复。请重新打开这一页。'
    ]
  ]
}

/** Told to a household whose standing came along with a site. */
export const HEARD_BEFORE =
  '先前那个点位您家已经听过，受影响方的资格跟到这里，写过的异议和答复都还在，不用再写。有新的损害，请在议题页提出质疑，要书面答复。'

/** Where the hearing of a site stands and what comes next. */
export const hearingSentence = (
  { affected, unasked, until, headBy, secretaryBy }: HearingDays,
  now: Instant
): string => {
  if (affected === 0) return '这个点位近处没有住户，不用听取异议。'
  if (until === null || headBy === null || secretaryBy === null)
    return unasked === 0
      ? `近处${affected}户在先前那个点位都听过了，不再听一次，可以表决这个点位。`
      : `近处${affected}户，还有${unasked}户没有听过。院长请大家来说七天，听完才能表决这个点位。`
  const more = unasked > 0 ? `还有${unasked}户是后来加上的，没有听过，要再听一次。` : ''
  if (now <= until) return `正在听取近处${affected}户的异议与条件，${deadlineWords(until, now)}。${more}`
  if (now < headBy) return `听取的时间已经满了，院长在${momentWords(headBy)}前逐条书面答复。${more}`
  if (now < secretaryBy)
    return `听取的时间已经满了，院长没有答复的，社区书记在${momentWords(secretaryBy)}前答复。${more}`
  return `听取和答复的时间都满了，没有答复的，在选票旁边写上“未答复”。${more}`
}

type HearingDays = Pick<SiteHearingView, 'affected' | 'unasked' | 'until' | 'headBy' | 'secretaryBy'>

/** Printed beside a vote: 「13条，其中2条未答复」. */
export const objectionsWords = ({ standing, unanswered }: ObjectionCount): string =>
  unanswered === 0 ? `${standing}条，都有书面答复` : `${standing}条，其中${unanswered}条未答复`

/** Why what a household wrote is kept as a comment (意见). */
export const COMMENT_WORDS = {
  NOT_AFFECTED: '您家不在这个点位的近处，这段话留作意见，大家都看得到，不用逐条答复。',
  WINDOW_CLOSED: '听取异议的七天已经过了，这段话留作意见，大家都看得到，不用逐条答复。'
} as const satisfies Record<CommentGround, string>

export const OBJECTION_END_WORDS = {
  settled: '这一户说已经解决',
  takenBack: '这一户收回了'
} as const satisfies Record<ObjectionEnd, string>
