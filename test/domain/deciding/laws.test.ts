import { YES_NO } from '../../../src/domain/deciding/ballot'
import { canonical } from '../../../src/domain/deciding/canonical'
import { decide } from '../../../src/domain/deciding/decide'
import { RULE_CARDS } from '../../../src/domain/deciding/ruleCards'
import { SILENT_OUTCOMES } from '../../../src/domain/deciding/verdict'
import { asWritten } from './asWritten'
import { anyVote, BY_HEAD, CONSULT, find, holds, withBallot } from './anyVote'

test('the order of ballots and of the lists beside them does not matter', () => {
  holds(anyVote(), ({ input }) => {
    const { ballots, recused, affected } = input
    const turned = {
      ballots: [...ballots].reverse(),
      recused: [...recused].reverse(),
      affected: [...affected].reverse()
    }
    return canonical(decide({ ...input, ...turned })) === canonical(decide(input))
  })
})

test('two runs give the same bytes, and nothing they were given is changed', () => {
  holds(anyVote(), ({ input }) => {
    const before = JSON.stringify(input)
    const [first, second] = [JSON.stringify(decide(input)), JSON.stringify(decide(input))]
    return first === second && JSON.stringify(input) === before
  })
})

test('one more yes never turns a pass into anything else, nor a met line into an unmet one', () => {
  holds(anyVote(), ({ input, someone }) => {
    const before = decide(input)
    const after = decide({ ...input, ballots: withBallot(input.ballots, someone, 'yes') })
    if (before.outcome === 'pass') expect(after.outcome).toBe('pass')
    for (const line of before.lines) if (line.met) expect(find(after, line)).toMatchObject({ met: true })
  })
})

test('an abstention counts toward quorums, against the pass line and the guard, and never as an affected no', () => {
  holds(anyVote(BY_HEAD), ({ input, someone }) => {
    if (input.recused.includes(someone)) return
    const silent = { ...input, ballots: input.ballots.filter(ballot => ballot.household !== someone) }
    const before = decide(silent)
    const after = decide({ ...silent, ballots: withBallot(silent.ballots, someone, 'abstain') })
    for (const line of before.lines) {
      const then = find(after, line)
      if (!then) continue
      const near = input.affected.includes(someone)
      if (line.rule === 'quorum' || line.rule === 'floor') expect(then.have).toBe(line.have + 1)
      if (line.rule === 'affectedQuorum') expect(then.have).toBe(line.have + (near ? 1 : 0))
      if (line.rule === 'pass')
        expect(then).toMatchObject({ have: line.have, met: line.met && then.have >= then.need })
      if (line.rule === 'pass') expect(then.need).toBeGreaterThanOrEqual(line.need)
      if (line.rule === 'affectedBlock') expect(then.have).toBe(line.have)
      if (line.rule === 'unitGuard')
        expect(then.have).toBe(line.have + (someone.startsWith(`${line.unit}-`) ? 1 : 0))
    }
  })
})

test('recusing a household on a consult card changes exactly the counts it was in', () => {
  holds(anyVote(CONSULT), ({ input, someone }) => {
    const heard = { ...input, recused: input.recused.filter(household => household !== someone) }
    const [before, after] = [decide(heard), decide({ ...heard, recused: [...heard.recused, someone] })]
    const choice = input.ballots.find(ballot => ballot.household === someone)?.choice
    const took = choice ? 1 : 0
    const near = input.affected.includes(someone) ? 1 : 0
    for (const line of before.lines) {
      const then = find(after, line)
      if (!then) continue
      const here = someone.startsWith(`${line.unit}-`) ? 1 : 0
      const change = {
        quorum: [took, 1],
        floor: [took, 1],
        affectedQuorum: [took * near, near],
        pass: [choice === 'yes' ? 1 : 0, took],
        affectedBlock: [choice === 'no' ? near : 0, null],
        unitGuard: [choice === 'no' || choice === 'abstain' ? here : 0, null]
      }[line.rule as 'quorum']
      expect([line.rule, line.have - then.have]).toEqual([line.rule, change[0]])
      if (change[1] !== null) expect([line.rule, line.of - then.of]).toEqual([line.rule, change[1]])
    }
  })
})

test('recusing a household under the law changes nothing', () => {
  holds(anyVote(RULE_CARDS.filter(card => card.class !== 'consult')), ({ input }) => {
    return canonical(decide(input)) === canonical(decide({ ...input, recused: [] }))
  })
})

test('what comes from outside the frozen roll changes nothing', () => {
  holds(anyVote(), ({ input }) => {
    const strangers = Array.from({ length: 20 }, (_, at) => `moved-in-${at}`)
    const later = {
      ...input,
      ballots: [...input.ballots, ...strangers.map(household => ({ household, choice: 'no' as const }))],
      recused: [...input.recused, ...strangers],
      affected: [...input.affected, ...strangers]
    }
    return canonical(decide(later)) === canonical(decide(input))
  })
})

test('a quorum is met exactly when the cross products say so', () => {
  holds(anyVote(), ({ input }) => {
    for (const line of decide(input).lines) {
      if (line.rule !== 'quorum' || line.of === 0) continue
      const { num, den, strict } = input.card.quorum.share
      const [have, need] = [BigInt(line.have) * BigInt(den), BigInt(line.of) * BigInt(num)]
      expect(line.met).toBe(strict ? have > need : have >= need)
    }
  })
})

test('a verdict without a decision tells no yes and no no', () => {
  holds(anyVote(), ({ input }) => {
    const verdict = decide(input)
    if (!(SILENT_OUTCOMES as readonly string[]).includes(verdict.outcome)) return
    expect(Object.keys(verdict)).toEqual(['outcome', 'lines'])
    for (const line of verdict.lines) expect(['quorum', 'floor', 'affectedQuorum']).toContain(line.rule)
    const turned = input.ballots.map(ballot => ({
      ...ballot,
      choice: YES_NO[(YES_NO.indexOf(ballot.choice) + 1) % 3]!
    }))
    if (input.card.class !== 'owner') expect(decide({ ...input, ballots: turned })).toEqual(verdict)
  })
})

test('the first rule that stops a consult vote names its outcome, as the rules are written', () => {
  holds(anyVote(CONSULT), ({ input }) => {
    expect(decide(input).outcome).toBe(asWritten(input))
  })
})
