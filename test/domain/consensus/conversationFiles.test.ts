import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConversation } from '../../../local/commands/conversationFiles'
import { conversationResult } from '../../../local/commands/conversationResult'

const GOOD = {
  statements: 'tid,moderated,text\n3,1,"one, ""two""\nthree"\n7,-1,\n',
  votes: 'pid,tid,vote\n1,3,1\n2,3,-1\n1,3,0\n'
}

const folders: string[] = []
const folderOf = (files: Partial<typeof GOOD> & { truth?: string }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'conversation-'))
  folders.push(folder)
  const { statements, votes, truth } = { ...GOOD, truth: undefined, ...files }
  if (statements) writeFileSync(join(folder, 'statements.csv'), statements)
  if (votes) writeFileSync(join(folder, 'votes.csv'), votes)
  if (truth) writeFileSync(join(folder, 'truth.json'), truth)
  return folder
}
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true })))

it('reads quoted text, hidden statements and votes in time order', () => {
  expect(readConversation(folderOf({}))).toMatchObject({
    statements: [
      { id: '3', hidden: false },
      { id: '7', hidden: true }
    ],
    votes: [{ side: 1 }, { side: -1 }, { side: 0 }]
  })
})

it.each([
  ['FILE_MISSING', { votes: '' }],
  ['COLUMN_MISSING', { votes: 'pid,vote\n1,1\n' }],
  ['NOT_A_NUMBER', { votes: 'pid,tid,vote\nx,3,1\n' }],
  ['NOT_A_VOTE', { votes: 'pid,tid,vote\n1,3,2\n' }],
  ['NOT_A_VOTE', { votes: 'pid,tid,vote\n1,3\n' }],
  ['UNKNOWN_STATEMENT', { votes: 'pid,tid,vote\n1,3,1\n1,4,1\n' }],
  ['DUPLICATE_STATEMENT', { statements: 'tid,moderated,text\n3,1,a\n3,1,b\n' }],
  ['INVALID_JSON', { truth: '{' }],
  [
    'GROUPS_DO_NOT_FIT',
    { truth: '{"participant_ids":[1,2],"declared":{"group_names":["g1"],"group_of":["g1"]}}' }
  ]
])('refuses by name: %s', (refused, files) =>
  expect(readConversation(folderOf(files))).toMatchObject({ refused })
)

it('says in which line a vote is on an unknown statement', () => {
  expect(readConversation(folderOf({ votes: 'pid,tid,vote\n1,3,1\n\n1,4,1\n' }))).toEqual({
    refused: 'UNKNOWN_STATEMENT',
    where: 'votes.csv:4: 4'
  })
})

it.each([
  ['nobody', ''],
  ['one voter', '1,3,1\n'],
  ['one hidden statement', '1,7,1\n2,7,0\n'],
  ['passes only', '1,3,0\n2,3,0\n3,3,0\n']
])('computes a conversation of %s without a number that is none', (_, votes) => {
  const conversation = readConversation(folderOf({ votes: 'pid,tid,vote\n' + votes }))
  if ('refused' in conversation) throw new Error(conversation.refused)
  const result = conversationResult(conversation, {
    shuffles: 9,
    resamplings: 2,
    starts: 3,
    startsInTests: 2
  })
  const numbers = JSON.stringify({ ...result, counts: null }).match(/null/g)
  expect(numbers).toHaveLength(1)
})
