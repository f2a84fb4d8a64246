import type { Screening } from '../../src/domain/screening/screening'
import type { Waiting } from './task'

/** One task for all the words of a room that wait for a look. */
export const wordTasks = (words: readonly Screening[]): Waiting[] =>
  [...new Set(words.map(({ room }) => room))].map(room => {
    const here = words.filter(each => each.room === room)
    return {
      task: 'lookAtWords',
      matter: room,
      title: `${here.length}句话等人看`,
      deadline: Math.min(...here.map(({ due }) => due)),
      poll: null,
      room
    }
  })
