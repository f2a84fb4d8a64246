/**
 * `npm run --silent consensus -- FOLDER` computes everything there is to know of a conversation from its votes and
 * writes it to standard output as one JSON object. Exit 0 = done, 2 = the folder was refused, with the reason by name.
 */
import type { Effort } from '../../src/domain/consensus/thresholds'
import { readConversation } from './conversationFiles'
import { conversationResult } from './conversationResult'

/** More shuffles than a page needs, and fewer where each takes long: always enough to tell the side of 0.05. */
const effort = (voters: number): Effort => ({
  shuffles: voters <= 200 ? 999 : 199,
  resamplings: voters <= 200 ? 200 : 100,
  starts: 50,
  startsInTests: 8
})

const folder = process.argv[2]
const conversation = folder ? readConversation(folder) : { refused: 'FILE_MISSING', where: 'FOLDER' }
if ('refused' in conversation) {
  console.error(`${conversation.refused} ${conversation.where}`)
  process.exitCode = 2
} else {
  const voters = new Set(conversation.votes.map(vote => vote.voter)).size
  process.stdout.write(JSON.stringify(conversationResult(conversation, effort(voters))) + '\n')
}
