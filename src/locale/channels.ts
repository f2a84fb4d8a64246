import type { ChannelReport, DisputeEnd } from '../domain/channels/report'
import { CHANNEL_WORDS } from './ballots'

/** How ballots came and what became of those entered for households, each line with its number; none where it is 0. */
export const channelFacts = ({ came, disputed, unconfirmed, late }: ChannelReport) => [
  ...came.map(({ channel, ballots }) => ({
    term: isChannel(channel) ? CHANNEL_WORDS[channel] : '其他方式',
    words: `${ballots}户`
  })),
  ...(Object.keys(ENDS) as DisputeEnd[]).flatMap(end =>
    disputed[end] > 0 ? [{ term: `有异议，${ENDS[end]}`, words: `${disputed[end]}张` }] : []
  ),
  ...(unconfirmed > 0 ? [{ term: '电话票，没有回拨对上，未计入', words: `${unconfirmed}张` }] : []),
  ...(late > 0 ? [{ term: '截止以后才登记，未计入', words: `${late}张` }] : [])
]

/** How the dispute about an entered ballot ended (异议). */
const ENDS = {
  confirmed: '本户后来说没错，计入',
  replaced: '本户自己另投，以自己投的为准',
  notCounted: '未计入'
} as const satisfies Record<DisputeEnd, string>

const isChannel = (channel: string): channel is keyof typeof CHANNEL_WORDS => channel in CHANNEL_WORDS
