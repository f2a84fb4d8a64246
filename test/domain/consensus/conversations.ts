import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Side, Statement } from '../../../src/domain/consensus/answer'
import { chanceFrom, type Chance } from '../../../src/domain/consensus/chance'
import type { Vote } from '../../../src/domain/consensus/matrix'

export interface Said {
  votes: Vote[]
  statements: Statement[]
}

export const statementsOf = (count: number, hidden: readonly number[] = []): Statement[] =>
  Array.from({ length: count }, (_, j) => ({ id: `s${10 + j}`, hidden: hidden.includes(j) }))

const SIDES: Record<string, Side> = { '+': 1, o: 0, '-': -1 }

/** One word a voter, one character a statement: + agree, - disagree, o pass, anything else not seen. */
export const said = (ballots: readonly string[], hidden: readonly number[] = []): Said => {
  const statements = statementsOf(Math.max(0, ...ballots.map(ballot => ballot.length)), hidden)
  const votes = ballots.flatMap((ballot, i) =>
    [...ballot].flatMap((mark, j) => {
      const side = SIDES[mark]
      return side === undefined ? [] : [{ voter: `v${100 + i}`, statement: statements[j]!.id, side }]
    })
  )
  return { votes, statements }
}

export const fixtureFolder = (name: string): string => join(__dirname, 'fixtures', name)

export const fixtureTruth = (name: string) =>
  JSON.parse(readFileSync(join(fixtureFolder(name), 'truth.json'), 'utf8'))

/** Camps that were put in: every camp agrees with its own statements and not with the others', all like the bridges. */
export const plantedCamps = (seed: number, sizes: readonly number[], perCamp: number, bridges: number) => {
  const chance = chanceFrom(seed)
  const statements = statementsOf(sizes.length * perCamp + bridges)
  const camp = sizes.flatMap((size, label) => Array.from({ length: size }, () => label))
  const votes = camp.flatMap((own, i) =>
    statements.flatMap((statement, j) => {
      const owner = Math.floor(j / perCamp)
      const agree = owner >= sizes.length ? 0.9 : owner === own ? 0.82 : 0.12
      const side = drawSide(chance, agree)
      return chance() < 0.15 ? [] : [{ voter: `v${100 + i}`, statement: statement.id, side }]
    })
  )
  return { votes, statements, camp }
}

/** One attitude behind every statement, most people in the middle: a direction of disagreement without camps. */
export const oneAttitude = (seed: number, voters: number, slope: number): Said => {
  const chance = chanceFrom(seed)
  const statements = statementsOf(24)
  const votes = Array.from({ length: voters }, (_, i) => i).flatMap(i => {
    const attitude = ((chance() + chance() + chance()) * 2) / 3 - 1
    return statements.flatMap((statement, j) => {
      const side = drawSide(chance, Math.min(0.95, Math.max(0.05, 0.5 + (j % 2 ? -slope : slope) * attitude)))
      return chance() < 0.1 ? [] : [{ voter: `v${100 + i}`, statement: statement.id, side }]
    })
  })
  return { votes, statements }
}

const drawSide = (chance: Chance, agree: number): Side => {
  const drawn = chance()
  return drawn < agree ? 1 : drawn < agree + 0.3 * (1 - agree) ? 0 : -1
}
