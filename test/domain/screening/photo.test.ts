import {
  ANSWER_TIME,
  MOST_TRIES,
  photoAsked,
  photoOwed,
  photoSettled,
  photoTaken,
  photoVerdict,
  proofPhotoFor
} from '../../../src/domain/screening/photo'

const TAKEN = photoTaken({ file: 'cloud://x/1.jpg', kind: 'proof', matter: 'm', author: 'p-author' }, 0)
const ASKED = photoAsked(TAKEN, 'trace', 10)

test.each([
  ['asked about at once', TAKEN, 0, 'ask'],
  ['asked again while the platform does not take it', { ...TAKEN, tries: MOST_TRIES - 1 }, 0, 'ask'],
  ['given to a person after the third try', { ...TAKEN, tries: MOST_TRIES }, 0, 'hold'],
  ['left alone until the answer is due', ASKED, 10 + ANSWER_TIME - 1, null],
  ['given to a person when the answer is due', ASKED, 10 + ANSWER_TIME, 'hold'],
  ['left alone once it is settled', photoSettled(ASKED, 'held'), 10 + ANSWER_TIME, null]
])('a photograph is %s', (_, check, now, owed) => {
  expect(photoOwed(check, now)).toBe(owed)
})

test.each([
  ['pass', 'clean'],
  ['review', 'doubtful'],
  ['risky', 'risky'],
  ['PASS', 'unavailable'],
  [undefined, 'unavailable'],
  [{ suggest: 'pass' }, 'unavailable']
])('of the platform’s word %p the verdict is %s', (suggest, verdict) => {
  expect(photoVerdict(suggest)).toBe(verdict)
})

test('it is shown to others once it is clean, and before that to its author alone', () => {
  const seenBy = (viewer: string, check: typeof TAKEN | undefined = TAKEN) =>
    proofPhotoFor(check, 'm', viewer)
  expect(seenBy('p-other')).toEqual({ photo: false, kept: 'waiting' })
  expect(proofPhotoFor(undefined, 'm', 'p-other')).toEqual({ photo: false, kept: 'waiting' })
  expect(seenBy('p-author')).toEqual({ photo: true, kept: 'waiting' })
  expect(seenBy('p-other', photoSettled(TAKEN, 'clean'))).toEqual({ photo: true, kept: null })
  expect(seenBy('p-other', photoSettled(TAKEN, 'hidden'))).toEqual({ photo: false, kept: 'hidden' })
})

test.each([
  ['a paper ballot', { ...TAKEN, kind: 'ballot' as const }],
  ['a delivery', { ...TAKEN, kind: 'delivery' as const }],
  ['another matter', { ...TAKEN, matter: 'm2' }]
])('the photograph of %s is shown to nobody by calling it a proof', (_, check) => {
  for (const viewer of ['p-author', 'p-other'])
    expect(proofPhotoFor(photoSettled(check, 'clean'), 'm', viewer)).toEqual({
      photo: false,
      kept: 'waiting'
    })
})
