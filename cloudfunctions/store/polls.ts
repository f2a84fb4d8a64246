import { add, db, PAGE, pages, put, read, replace } from './database'
import type { Poll } from '../../src/domain/poll/poll'
import type { Sheet } from '../../src/domain/poll/sheet'
import type { Statement } from '../../src/domain/poll/statement'

export const polls = {
  read: (id: string) => read<Poll>('polls', id),
  add: (poll: Poll) => add('polls', poll.poll, poll),
  save: (before: number, poll: Poll) => replace('polls', poll.poll, before, poll)
}

export const statements = {
  read: (poll: string, id: string) => read<Statement>('statements', `${poll}:${id}`),
  add: (statement: Statement) => add('statements', `${statement.poll}:${statement.id}`, statement),
  save: (before: number, statement: Statement) =>
    replace('statements', `${statement.poll}:${statement.id}`, before, statement),
  of: (poll: string) => pages<Statement>('statements', { poll })
}

/** What each person said in a round, one document a person. */
export const sheets = {
  read: (poll: string, person: string) => read<Sheet>('answers', `${poll}:${person}`),
  /** Compare-and-set; false when the same person was faster on another telephone. */
  save: (sheet: Sheet) => put('answers', `${sheet.poll}:${sheet.person}`, sheet.version, sheet),
  of: (poll: string) => pages<Sheet>('answers', { poll }),
  /** What the members of a household said in all rounds there were. */
  ofHousehold: (household: string) =>
    pages<Pick<Sheet, 'poll' | 'said'>>('answers', { household }, { poll: true, said: true }),
  /** How many people answered each statement of a round, counted where the answers are. */
  counts: async (poll: string): Promise<Map<string, number>> => {
    const { list } = await db()
      .collection('answers')
      .aggregate()
      .match({ poll })
      .unwind('$said')
      .sortByCount('$said.statement')
      .limit(PAGE)
      .end()
    return new Map(list.map(({ _id, count }) => [_id, count]))
  }
}
