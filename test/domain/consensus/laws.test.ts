import fc from 'fast-check'
import type { Side } from '../../../src/domain/consensus/answer'
import { groupAwareConsensus, groupStatistics } from '../../../src/domain/consensus/groupStatistics'
import { layOut } from '../../../src/domain/consensus/layout'
import { voteMatrix, type Vote } from '../../../src/domain/consensus/matrix'
import { representative } from '../../../src/domain/consensus/representative'
import { sharedStatements } from '../../../src/domain/consensus/sharedStatements'
import { groupTallies, tallies, votesIn } from '../../../src/domain/consensus/tally'
import { statementsOf } from './conversations'

const sides: Side[] = [1, 0, -1]
const cell = fc.constantFrom<Side | null>(1, 0, -1, null, 1, -1)

/** Two to fourteen voters on two to nine statements, each of which somebody has voted on. */
const conversation = fc
  .tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 2, max: 9 }))
  .chain(([voters, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: voters,
      maxLength: voters
    })
  )
  .map(rows => ({
    statements: statementsOf(rows[0]!.length),
    votes: rows.flatMap((row, i) =>
      row.flatMap((side, j) =>
        side === null ? [] : [{ voter: `v${10 + i}`, statement: `s${10 + j}`, side }]
      )
    )
  }))
  .filter(({ statements, votes }) => statements.every(({ id }) => votes.some(vote => vote.statement === id)))

const clear = ({ strength }: { strength: readonly [number, number] }) => strength[0] > 1.2 * strength[1]

const shuffled = (votes: Vote[]) =>
  fc.shuffledSubarray(votes, { minLength: votes.length, maxLength: votes.length })

const places = (votes: readonly Vote[], statements = statementsOf(9)) => {
  const matrix = voteMatrix(votes, statements)
  const layout = layOut(matrix)
  return { axes: layout.axes, x: new Map(matrix.voters.map((voter, row) => [voter, layout.all.x[row]!])) }
}

it('the order in which votes come in changes nothing', () => {
  const both = conversation.chain(({ votes, statements }) =>
    fc.tuple(fc.constant({ votes, statements }), shuffled(votes))
  )
  fc.assert(
    fc.property(both, ([{ votes, statements }, mixed]) => {
      expect(voteMatrix(mixed, [...statements].reverse())).toEqual(voteMatrix(votes, statements))
    })
  )
})

it('what the voters are called changes nothing but their names', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      const { voters: _, ...renamed } = voteMatrix(
        votes.map(vote => ({ ...vote, voter: `x${99 - Number(vote.voter.slice(1))}` })),
        statements
      )
      expect(voteMatrix(votes, statements)).toMatchObject(renamed)
    })
  )
})

it('only the last vote on a statement counts', () => {
  fc.assert(
    fc.property(
      conversation,
      fc.infiniteStream(fc.constantFrom(...sides)),
      ({ votes, statements }, earlier) => {
        const first = votes.map(vote => ({ ...vote, side: earlier.next().value }))
        expect(voteMatrix([...first, ...votes], statements)).toEqual(voteMatrix(votes, statements))
      }
    )
  )
})

it('a statement nobody voted on changes nothing', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      expect(voteMatrix(votes, [...statements, { id: 'a0', hidden: false }])).toEqual(
        voteMatrix(votes, statements)
      )
    })
  )
})

it('turning one statement round swaps its sides and leaves everybody in place', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      const flip = statements[0]!.id
      const flipped = votes.map(vote =>
        vote.statement === flip ? { ...vote, side: (0 - vote.side) as Side } : vote
      )
      const [own] = tallies(voteMatrix(votes, statements))
      const [other] = tallies(voteMatrix(flipped, statements))
      expect(other).toMatchObject({ agree: own!.disagree, disagree: own!.agree, pass: own!.pass })
      const before = places(votes)
      const after = places(flipped)
      fc.pre(clear(before.axes))
      const sign = [...before.x].reduce((sum, [voter, x]) => sum + x * after.x.get(voter)!, 0) < 0 ? -1 : 1
      before.x.forEach((x, voter) => expect(sign * after.x.get(voter)!).toBeCloseTo(x, 6))
    })
  )
})

it('a pass is a vote, not having seen a statement is none', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      const passes = votes.filter(vote => vote.side === 0)
      const total = (list: readonly Vote[]) =>
        tallies(voteMatrix(list, statements)).reduce((sum, each) => sum + votesIn(each), 0)
      expect(total(votes.filter(vote => vote.side !== 0))).toBe(total(votes) - passes.length)
    })
  )
})

it('a hidden statement pulls nobody and is in no list', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      const hidden = statements.map((each, j) => (j === 0 ? { ...each, hidden: true } : each))
      const matrix = voteMatrix(votes, hidden)
      const { axes } = layOut(matrix)
      const shown = [...matrix.statements.keys()].filter(column => !matrix.hidden[column])
      expect(Math.hypot(axes.first[0]!, axes.second[0]!)).toBeCloseTo(0, 9)
      const everybody = tallies(matrix)
      const statistics = groupStatistics([everybody])[0]!
      const listed = [
        ...sharedStatements(everybody, shown, 'agree'),
        ...sharedStatements(everybody, shown, 'disagree'),
        ...representative(statistics, shown).map(each => each.column)
      ]
      expect(listed).not.toContain(0)
    })
  )
})

it('with a single group the shared score is its own probability to agree', () => {
  fc.assert(
    fc.property(conversation, ({ votes, statements }) => {
      const matrix = voteMatrix(votes, statements)
      const rows = Int32Array.from(matrix.voters.keys())
      const groups = groupTallies(matrix, rows, new Uint8Array(rows.length), 1)
      expect(groupAwareConsensus(groups, 'agree')).toEqual(
        groupStatistics(groups)[0]!.map(each => each.agree.p)
      )
    })
  )
})

it('both axes are of length one, at right angles, their largest loading is positive, and no direction is stronger than the first', () => {
  const withDirection = fc.tuple(
    conversation,
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 })
  )
  fc.assert(
    fc.property(withDirection, ([{ votes, statements }, direction]) => {
      const { z, axes } = layOut(voteMatrix(votes, statements))
      const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
        Array.from(a).reduce((sum, each, j) => sum + each * b[j]!, 0)
      const strengthOf = (axis: ArrayLike<number>) =>
        Array.from({ length: z.rows }, (_, row) => {
          let along = 0
          for (let cell = z.rowStart[row]!; cell < z.rowStart[row + 1]!; cell += 1)
            along += z.value[cell]! * axis[z.column[cell]!]!
          return along * along
        }).reduce((sum, each) => sum + each, 0)
      fc.pre(axes.strength[1] > 1e-9)
      expect(Math.max(...axes.first)).toBeCloseTo(Math.max(...axes.first.map(Math.abs)), 8)
      expect(dot(axes.first, axes.first)).toBeCloseTo(1, 9)
      expect(dot(axes.second, axes.second)).toBeCloseTo(1, 9)
      expect(dot(axes.first, axes.second)).toBeCloseTo(0, 7)
      expect(strengthOf(axes.first)).toBeCloseTo(axes.strength[0], 7)
      const free = direction.slice(0, z.columns)
      expect(strengthOf(free)).toBeLessThanOrEqual(axes.strength[0] * dot(free, free) + 1e-7)
      const across = free.map((each, j) => each - dot(free, axes.first) * axes.first[j]!)
      expect(strengthOf(across)).toBeLessThanOrEqual(axes.strength[1] * dot(across, across) + 1e-6)
    })
  )
})

it('two questions that divide the room equally and independently make two axes of one strength', () => {
  const opinions = [1, -1].flatMap(a => [1, -1].flatMap(b => Array.from({ length: 5 }, () => [a, b])))
  const statements = statementsOf(24)
  const votes = opinions.flatMap((opinion, i) =>
    statements.map((each, j) => ({ voter: `v${10 + i}`, statement: each.id, side: opinion[j % 2] as Side }))
  )
  const { axes } = layOut(voteMatrix(votes, statements))
  expect(axes.strength[0]).toBeCloseTo(240, 9)
  expect(axes.strength[1]).toBeCloseTo(240, 9)
})
