import { shareSentence } from '../../components/sentences'
import type { Groups } from './order'

type Row = Groups['statements'][number]['rows'][number]

/** One group's answer to a statement, and its share where there is one to draw. */
export const rowWords = (row: Row): { words: string; share: number | null } => {
  switch (row.status) {
    case 'counted':
      return {
        words: shareSentence({ part: row.agree, of: row.agree + row.disagree + row.pass }),
        share: row.share
      }
    case 'tooFew':
      return { words: `说过的不到${row.need}户（样本不足）`, share: null }
    case 'keptBack':
      return { words: '不单列，免得看出是哪一户', share: null }
  }
}
