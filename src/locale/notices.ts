/** The mark of what changed since the person last looked. */
export const UNREAD_WORDS = '有新进展'

/** What becomes of a tap that asks for a message. */
export const TELL_ME_WORDS = {
  label: '有新进展时，在微信里告诉我',
  allowed: '好。这件事下次有新进展，微信里会告诉您一次。还想再收到，就再点一次。',
  declined: '没有打开微信提醒，也不耽误：有变化的事，议事厅里标着「有新进展」。'
} as const
