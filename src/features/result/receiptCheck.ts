import type { ResultView } from '../../contract/views/result'
import { stampWords } from '../../locale/days'
import type { KeptReceipt } from '../../services/keptReceipts'

/** Whether the ballot that was counted is the one this device has a receipt for. */
export const receiptCheck = (
  counted: ResultView['receipt'],
  kept: KeptReceipt | undefined,
  silence = false
): { matches: boolean; words: string } => {
  if (!counted && !kept)
    return { matches: true, words: silence ? '您家没有提出书面异议。' : '您家这次没有投票。' }
  if (!counted)
    return {
      matches: false,
      words: '这台手机留着一张回执，可是计票里没有您家的票。请把回执号告诉院长，在复核期里查。'
    }
  if (!kept)
    return {
      matches: true,
      words: '您家的票算进去了。这台手机没有留回执，可以和投票那位家人手机上的号对一对。'
    }
  return kept.hash === counted.hash
    ? { matches: true, words: '对得上：这台手机留的回执号，和算进去的那张票一样。' }
    : {
        matches: false,
        words: `对不上：算进去的是您家${stampWords(counted.at)}投的那一张。如果不是家里人后来改的，请告诉院长，在复核期里查。`
      }
}
