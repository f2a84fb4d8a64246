import type { Detail } from './detail'
import { momentWords } from '../days'

export const tooEarlySentence = (detail: Detail): string => {
  if (detail.dispute === true) return '现在还能改票，不用告诉家人。请家里商量好，直接在这里改。'
  if (detail.ballot === true) return '您家还没有投票。请先投票，再写理由。'
  if (detail.need === true) return '要不要办还没有定，不能先定办在哪里。请先表决需求。'
  if (detail.newcomer !== undefined)
    return `您是表决开始以后确认的住户。这一张投了就取不出来，所以${detail.newcomer === 'alone' ? '要先请第二个人确认（另一位负责人、家里人，或者同楼的邻居），' : ''}${momentWords(Number(detail.from))}以后没有异议才能投。`
  if (detail.parting === true)
    return `今天刚确认过住户，或者写错过编号。${momentWords(Number(detail.from))}以后可以注销，资料会一样去掉。`
  if (detail.ask === true) return '先去问这一户，把他们说的记下，再看纸质票的照片。'
  return `还没有到时候。${momentWords(Number(detail.from))}以后可以办。`
}
