import type { CommandInput, CommandName } from '../contract/requests'

/**
 * What of a resident's waits on the phone until it is answered, and is shown there: what each is about, so that a later
 * word on the same thing takes the place of the earlier, and the drafts it was written in, which end with its arrival.
 */
const WAITING = {
  sign: signature,
  unsign: signature,
  startPetition: signature,
  castBallot: ballot,
  castSecret: ballot,
  fileObjection: ({ vote }) => ({ about: `ballot ${vote}`, drafts: [`objection:${vote}`] }),
  takeBackObjection: ({ vote }) => ({ about: `ballot ${vote}`, drafts: [] }),
  giveReason: ({ vote }) => ({ about: `why ${vote}`, drafts: [`why:${vote}`] }),
  suggest: ({ room, title }) => ({ about: `suggest ${room} ${title}`, drafts: [`suggest:${room}`] }),
  answerStatement: ({ poll, statement }) => ({
    about: `answer ${poll} ${statement}`,
    drafts: [`answer:${poll}`]
  }),
  addStatement: ({ poll, text }) => ({ about: `statement ${poll} ${text}`, drafts: [`statement:${poll}`] }),
  askQuestion: ({ matter, text }) => ({
    about: `question ${matter} ${text}`,
    drafts: [`question:${matter}`]
  }),
  raiseObjection: ({ matter, option }) => ({
    about: `objection ${matter} ${option}`,
    drafts: [`objection-harm:${matter}:${option}`, `objection-acceptable:${matter}:${option}`]
  }),
  declareInterest: ({ matter, option }) => ({
    about: `interest ${matter} ${option ?? ''}`,
    drafts: [`interest:${matter}`, `interest-site:${matter}`]
  }),
  askReview: ({ matter }) => ({ about: `review ${matter}`, drafts: [`review:${matter}`] }),
  askReopening: ({ matter }) => ({ about: `reopening ${matter}`, drafts: [`reopening:${matter}`] })
} as const satisfies { [N in CommandName]?: (input: CommandInput<N>) => Subject }

export type ResidentCommand = keyof typeof WAITING

interface Subject {
  about: string
  drafts: readonly string[]
}

export const isResidents = (command: CommandName): command is ResidentCommand => command in WAITING

export const subjectOf = (command: CommandName, input: object): string | null =>
  isResidents(command) ? read(command, input).about : null

/** The names of the drafts that this was written in. */
export const draftsOf = (command: ResidentCommand, input: object): readonly string[] =>
  read(command, input).drafts

const read = (command: ResidentCommand, input: object): Subject =>
  (WAITING[command] as (input: object) => Subject)(input)

function signature({ matter }: { matter: string }): Subject {
  return { about: `signature ${matter}`, drafts: [] }
}

function ballot({ vote, household }: { vote: string; household: string }): Subject {
  return {
    about: `ballot ${vote} ${household}`,
    drafts: [`ballot:${vote}`, `helper:${vote}`, `helper-door:${vote}`]
  }
}
