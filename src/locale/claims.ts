import type { BallotView } from '../contract/views/ballot'
import type { DoorstepView } from '../contract/views/claims'
import type { Ruling } from '../domain/claiming/contest'
import { momentWords } from './days'

/** What a decision of the desk says about who lives behind a door. */
export const RULING_WORDS = {
  both: '两位都住在这户',
  claimant: '是后来申请的人住，原来的人已经不住',
  resident: '申请的人不住在这户'
} as const satisfies Record<Ruling['outcome'], string>

/** What becomes of the ballot of somebody who was confirmed after the vote opened. */
export const newcomerWords = ({ until, known }: NonNullable<BallotView['newcomer']>): string =>
  known
    ? `您是表决开始以后确认的住户，第二个人也确认过了。到${momentWords(until)}没有人提出异议，您投的票就计入。`
    : `您是表决开始以后确认的住户。您投的票先留着：还要第二个人确认（另一位负责人、家里人，或者同楼的邻居），到${momentWords(until)}也没有人提出异议，才计入。`

/** Where the own claim stands, and what comes next. */
export const ownClaimWords = ({
  standing,
  door,
  vouched,
  until
}: NonNullable<DoorstepView['mine']>): string => {
  switch (standing) {
    case 'waiting':
      return `正在等人确认您住${door}。楼道长点一下就好；或者请同一栋楼两户已经确认的邻居担保，现在有${vouched}户。`
    case 'vouched':
      return `已经有${vouched}户邻居担保。到${until === null ? '' : momentWords(until)}没有人提出异议，就算确认。`
    case 'contested':
      return '有人说您不住这户。请在下面写明您的情况，院长或网格员听过两边再决定。'
    case 'decided':
      return `已经决定。不同意的，${until === null ? '' : momentWords(until)}以前可以请社区书记再看。`
    case 'appealed':
      return '已经请社区书记再看，等书记决定。'
    case 'alone':
      return `已经有一位负责人确认您住${door}，可以提建议、联名和投票。因为表决已经开始，您投的票先留着：还要第二个人确认（另一位负责人、家里人，或者同楼的邻居），满48小时没有异议才计入。`
    case 'ended':
      return `${door}的申请已经办完。`
  }
}
