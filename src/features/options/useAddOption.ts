import type { MatterView } from '../../contract/views/matter'
import { isWithin } from '../../domain/deciding/affected'
import { NAME_MAX } from '../../domain/matter/options'
import { oneLine } from '../../domain/matter/suggestion'
import { fenOf } from '../../locale/money'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'
import { leastRadius, readRadius } from './siteRadius'

/** Candidate sites (候选点位) of a matter, and the one that is being added; place in whole metres, cost in yuan as typed. */
export function useAddOption(matter: string) {
  const { seen, reload } = useView('matter', { matter })
  const name = useDraft(`option-name:${matter}`)
  const east = useDraft(`option-east:${matter}`)
  const north = useDraft(`option-north:${matter}`)
  const cost = useDraft(`option-cost:${matter}`)
  const radius = useDraft(`option-radius:${matter}`)
  const from = useDraft(`option-from:${matter}`)
  const { sent, send, clear } = useCommand('addOption', () => {
    for (const draft of [name, east, north, cost, radius, from]) draft.drop()
    void reload()
  })
  const site = readSite({ name: name.text, east: east.text, north: north.text, cost: cost.text })
  const movable = seen.status === 'done' ? sitesToMove(seen.value) : { sites: [], only: false }
  const movedFrom = movable.sites.find(({ id }) => id === from.text)?.id ?? null
  const least = seen.status === 'done' ? leastRadius(seen.value, movedFrom) : 0
  const reach = readRadius(radius.text, least)
  const missing =
    movable.only && movedFrom === null
      ? '先选挪哪个点位。'
      : 'missing' in site
        ? site.missing
        : (reach.wrong ?? null)
  const write = (draft: typeof name) => (text: string) => {
    if (sent.status === 'done') clear()
    draft.write(text)
  }
  return {
    seen,
    reload,
    sent,
    name: { text: name.text, write: write(name) },
    east: { text: east.text, write: write(east) },
    north: { text: north.text, write: write(north) },
    cost: { text: cost.text, write: write(cost) },
    radius: { text: radius.text, write: write(radius), least, wrong: reach.wrong },
    near:
      seen.status === 'done' && !reach.wrong
        ? nearTyped(seen.value, [metres(east.text), metres(north.text)], reach.radius ?? least)
        : null,
    movable,
    from: movedFrom ?? NEW_SITE,
    chooseFrom: write(from),
    missing,
    known: seen.status === 'done' ? knownBuilding(seen.value) : null,
    offer: seen.status === 'done' ? seen.value.offers.find(each => each.action === 'addOption') : undefined,
    send: () => {
      if (missing === null && !('missing' in site))
        void send({ matter, ...site, radius: reach.radius, movedFrom })
    }
  }
}

export const NEW_SITE = 'new'

/** A building whose place on the plan the head knows, to compare with: the own one, or the first. */
const knownBuilding = ({ plan }: MatterView) =>
  plan ? (plan.buildings.find(({ key }) => key === plan.own) ?? plan.buildings[0] ?? null) : null

/** The ring of what is typed and the buildings in it; null until it has a place, or where no plan is known yet. */
const nearTyped = ({ plan }: MatterView, [x, y]: readonly (number | null)[], radius: number) =>
  plan && typeof x === 'number' && typeof y === 'number'
    ? {
        radius,
        buildings: plan.buildings.filter(each => isWithin(each, { x, y }, radius)).map(({ key }) => key)
      }
    : null

/** The sites that may be moved; after a block only the one that was blocked, and none may be added. */
const sitesToMove = ({ status, options, votable }: MatterView) => {
  const only = status === 'mitigating'
  return { only, sites: options.filter(({ id }) => !only || votable.includes(id)) }
}

type Typed = Record<'name' | 'east' | 'north' | 'cost', string>
type Site = { name: string; x: number; y: number; cost: number } | { missing: string }

/** The typed site with whole metres and fen, or what is still missing in it. */
function readSite(typed: Typed): Site {
  const name = oneLine(typed.name)
  const [x, y, cost] = [metres(typed.east), metres(typed.north), fenOf(typed.cost)]
  if (name === '') return { missing: '先给点位起个名字。' }
  if ([...name].length > NAME_MAX) return { missing: `名字最多${NAME_MAX}个字。` }
  if (x === null || y === null) return { missing: '位置要写整数米，往西、往南在前面加减号。' }
  if (cost === null) return { missing: '费用要写数字，例如180000或者18万，不花钱就写0。' }
  return { name, x, y, cost }
}

/** Whole metres within a hundred kilometres. */
function metres(typed: string): number | null {
  return /^[-－−]?\d{1,5}$/.test(typed.trim()) ? Number(typed.trim().replace(/^[－−]/, '-')) : null
}
