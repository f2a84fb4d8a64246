import { useState } from 'react'
import { firstSite } from '../../components/firstSite'
import { reasonMissing } from '../../components/ReasonField'
import { offerReason } from '../../components/states'
import type { MatterView, OptionView } from '../../contract/views/matter'
import type { Act } from '../../domain/matter/authority'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** What an official says about whom a site concerns, the most pressing first. */
const ACTS = ['judgeNobody', 'stateNobody', 'addAffected'] as const satisfies readonly Act[]
export type AffectedAct = (typeof ACTS)[number]

/** Whom each site of a matter concerns, and what the viewer says about one of them. */
export function useAffected(matter: string) {
  const { seen, reload } = useView('matter', { matter })
  const view = seen.status === 'done' ? seen.value : null
  const [picked, setPicked] = useState<string | null>(null)
  const [chosen, setChosen] = useState<AffectedAct | null>(null)
  const [agrees, setAgrees] = useState<boolean | null>(null)
  const doors = useDraft(`affected-doors:${matter}`)
  const reason = useDraft(`affected-reason:${matter}`)
  const done = () => {
    doors.drop()
    reason.drop()
    setAgrees(null)
    setChosen(null)
    void reload()
  }
  const added = useCommand('addAffected', done)
  const stated = useCommand('stateNobody', done)
  const judged = useCommand('judgeNobody', done)
  const clear = () => [added, stated, judged].forEach(each => each.clear())
  const option = picked ?? (view && (waiting(view) ?? firstSite(view)))
  const site = view?.options.find(({ id }) => id === option)
  const acts = view && site ? actsOn(view, site) : []
  const act = acts.find(each => each === chosen) ?? acts[0] ?? null
  const typed = doorsIn(doors.text)
  const missing = (): string | null => {
    const barred = offerReason(view?.offers.find(each => each.action === act))
    if (barred) return barred
    if (act === 'addAffected' && typed.length === 0) return '先写门牌，例如 W2-01。'
    if (act === 'judgeNobody' && agrees === null) return '先选确认还是不确认。'
    return act === 'judgeNobody' && agrees ? null : reasonMissing(reason.text)
  }
  return {
    seen,
    reload,
    site,
    choose: (next: string) => (clear(), setPicked(next)),
    acts,
    act,
    turnTo: (next: AffectedAct) => (clear(), setChosen(next)),
    doors: { text: doors.text, write: (text: string) => (clear(), doors.write(text)) },
    reason: { text: reason.text, write: (text: string) => (clear(), reason.write(text)) },
    agrees,
    setAgrees,
    added: added.sent,
    stated: stated.sent,
    judged: judged.sent,
    missing: missing(),
    send: () => {
      if (!site) return
      const said = { matter, option: site.id, reason: reason.text }
      if (act === 'addAffected') void added.send({ ...said, doors: typed.map(door => ({ door })) })
      if (act === 'stateNobody') void stated.send(said)
      if (act === 'judgeNobody' && agrees !== null) void judged.send({ ...said, agrees })
    }
  }
}

export type Affected = ReturnType<typeof useAffected>

/** The site that waits for a second official, who is the viewer. */
const waiting = ({ options, offers }: MatterView): string | null =>
  offers.some(({ action, refusal }) => action === 'judgeNobody' && refusal === null)
    ? (options.find(isWaiting)?.id ?? null)
    : null

const isWaiting = ({ nobody, affected }: OptionView): boolean =>
  nobody?.second === null && !nobody.own && affected === 0

const actsOn = ({ offers }: MatterView, site: OptionView): AffectedAct[] => {
  const { affected, appraisal, nobody } = site
  const isUnsaid =
    affected === 0 && appraisal?.feasible === true && (!nobody || nobody.second?.agrees === false)
  const fits = { judgeNobody: isWaiting(site), stateNobody: isUnsaid, addAffected: true }
  return ACTS.filter(act => fits[act] && offers.some(({ action }) => action === act))
}

/** Doors as they were typed, with anything between them that is no part of one. */
const doorsIn = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(door => door !== '')
