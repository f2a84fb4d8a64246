import { readConversation } from '../../../local/commands/conversationFiles'
import { conversationResult } from '../../../local/commands/conversationResult'
import { fixtureFolder, fixtureTruth } from './conversations'

const QUICK = { shuffles: 39, resamplings: 12, starts: 50, startsInTests: 4 }
const QUICKEST = { shuffles: 21, resamplings: 4, starts: 50, startsInTests: 2 }

type Listed = { tid: number; for_: string }
type Division = { lloyd_to_fixpoint: { labels: string; silhouette: number }; best50?: { inertia: number } }

const compute = (name: string) => {
  const conversation = readConversation(fixtureFolder(name))
  if ('refused' in conversation) throw new Error(conversation.refused)
  return conversationResult(conversation, name.startsWith('street') ? QUICKEST : QUICK)
}

const near = (got: readonly number[], want: readonly (number | null)[], tolerance: number) => {
  expect(got).toHaveLength(want.length)
  const apart = got.map((value, i) => Math.abs(value - (want[i] ?? NaN)) / Math.max(1, Math.abs(value)))
  expect(apart.filter(each => !(each <= tolerance))).toEqual([])
}

const turned = (values: readonly number[], like: readonly number[]): number[] => {
  const same = values.reduce((sum, value, i) => sum + value * like[i]!, 0) >= 0
  return values.map(value => (same ? value : -value))
}

describe.each(['tiny-9x6', 'no-camps-40x20', 'two-camps-60x24', 'toilet-84x10', 'street-600x80'])(
  '%s',
  name => {
    const truth = fixtureTruth(name)
    const { reference, reference_fixpoint: target } = truth
    const result = compute(name)

    it('places the same households', () => {
      expect(result.participantsInClustering).toEqual(reference.participants_in_clustering)
      expect(result.inConv).toEqual(truth.in_conv_from_scratch.participants)
    })

    it('finds the same axes and places', () => {
      near(result.mean, reference.pca.mean, 1e-9)
      near(turned(result.pc1, reference.pca.pc1), reference.pca.pc1, 1e-7)
      near(turned(result.pc2, reference.pca.pc2), reference.pca.pc2, 1e-7)
      near(result.explainedVarianceRatio, reference.pca.explained_variance_ratio, 1e-8)
      near(turned(result.x, reference.projections.x), reference.projections.x, 1e-6)
      near(turned(result.y, reference.projections.y), reference.projections.y, 1e-6)
    })

    it('divides the room the same way from the same start, and at least as tightly from its own', () => {
      for (const [k, { lloyd_to_fixpoint: fixed, best50 }] of Object.entries<Division>(
        reference.kmeans.by_k
      )) {
        expect(result.byK[k]!.labels).toBe(fixed.labels)
        expect(result.byK[k]!.silhouette).toBeCloseTo(fixed.silhouette, 7)
        if (best50) expect(result.freeStart[k]!.inertia).toBeLessThanOrEqual(best50.inertia * 1.001)
      }
      expect(result.bestK).toBe(target.k)
    })

    it('says the same of every group and statement', () => {
      near(result.gacAgree, target.gac_agree, 1e-8)
      near(result.gacDisagree, target.gac_disagree, 1e-8)
      near(result.extremity, reference.statements.extremity, 1e-6)
      near(result.priority, reference.statements.priority, 1e-6)
      for (const [group, statistics] of Object.entries<Record<string, number[]>>(target.group_stats)) {
        for (const [name, values] of Object.entries(result.groupStats[group]!))
          near(values, statistics[name]!, 1e-6)
      }
      for (const [group, listed] of Object.entries<Listed[]>(target.repness)) {
        expect(result.repness[group]).toEqual(listed.map(each => [each.tid, each.for_]))
      }
      expect(result.consensus.agree).toEqual(reference.consensus.agree.map((each: Listed) => each.tid))
      expect(result.consensus.disagree).toEqual(reference.consensus.disagree.map((each: Listed) => each.tid))
    })

    it('announces what may be announced, and nothing else', () => {
      const { expected } = truth.announcement
      expect(result.announce).toMatchObject({
        learnedGroups: expected.learned_groups,
        axis: expected.axis,
        individualMap: expected.individual_map
      })
    })
  }
)

it.each(['tiny-9x6', 'no-camps-40x20'])('counts the households of %s out of all', name => {
  const { counts } = fixtureTruth(name)
  const result = compute(name).counts
  expect([result.a, result.d, result.p, result.notVoted]).toEqual([
    counts.a,
    counts.d,
    counts.p,
    counts.not_voted
  ])
  near(result.wilson90.flat(), counts.wilson90.flat(), 1e-6)
  near(result.beta90.flat(), counts.beta90.flat(), 1e-6)
  near(result.bounds.flat(), counts.bounds.flat(), 1e-9)
  near(result.finalHalf, counts.p_final_half, 1e-6)
  near(result.finalTwoThirds, counts.p_final_two_thirds, 1e-6)
})
