import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { MatterView } from '../../contract/views/matter'
import type { VoteAbout } from '../../domain/matter/vote'
import { cardName } from '../../domain/deciding/ruleCards'
import { bySilence } from '../../domain/deciding/ruleCard'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { cardsFor, rollMissing, usualCard } from './cards'
import { siteMissing } from './siteMissing'

/** The notice of a vote as it is being written: what is asked, about which site, by which card, for how many days. */
export function useAnnouncement(matter: string, view: MatterView | null, reload: () => Promise<void>) {
  const typed = useDraft(`question:${matter}`)
  const [cleared, setCleared] = useState(false)
  const [chosen, setChosen] = useState<{
    about?: VoteAbout
    option?: string
    card?: string
    days?: string
    secret?: boolean
    undoable?: 'yes' | 'no'
  }>({})
  const { sent, send } = useCommand('announceVote', () => {
    typed.drop()
    void reload()
  })
  const abouts = view ? askable(view) : []
  const about = chosen.about ?? abouts[0] ?? 'measure'
  const sites = view && about === 'site' ? view.options.filter(({ id }) => view.votable.includes(id)) : []
  const option = sites.find(each => each.id === chosen.option) ?? (sites.length === 1 ? sites[0] : undefined)
  const key = chosen.card ?? usualCard(about)
  const cards = [...cardsFor(about), ...(view?.ownCards ?? [])]
  const card = cards.find(each => cardName(each) === key) ?? cards[0]!
  const noSecrecy = bySilence(card)
    ? NO_BALLOTS
    : card.secrecyAllowed && card.class !== 'owner'
      ? null
      : NO_SECRECY
  const secret = noSecrecy === null && chosen.secret === true
  const silence = bySilence(card)
  const yuan = useDraft(`no-objection-cost:${matter}`)
  const days = chosen.days ?? String(card.windowDays.min)
  const question = typed.text || (cleared || !view ? '' : proposed(view.title, about, option?.name))
  const form = {
    about,
    option: option?.id ?? null,
    card: cardName(card),
    question,
    windowDays: Number(days),
    secret,
    ...small(silence, yuan.text, chosen.undoable)
  }
  const missing = view
    ? (rollMissing(card, view.bodies) ??
      (silence ? unsaid(yuan.text, chosen.undoable) : null) ??
      missingIn(view, about, option?.id, question, days, card.windowDays))
    : null
  return {
    sent,
    abouts,
    about,
    sites,
    option,
    cards,
    card,
    days,
    question,
    missing,
    setAbout: (next: VoteAbout) => setChosen({ about: next }),
    setOption: (next: string) => setChosen({ ...chosen, option: next }),
    setCard: (next: string) => setChosen({ ...chosen, card: next, days: undefined }),
    setDays: (next: string) => setChosen({ ...chosen, days: next }),
    setQuestion: (next: string) => (setCleared(next === ''), typed.write(next)),
    secret,
    noSecrecy,
    setSecret: (next: boolean) => setChosen({ ...chosen, secret: next }),
    silence,
    yuan: yuan.text,
    setYuan: yuan.write,
    undoable: chosen.undoable ?? null,
    setUndoable: (undoable: 'yes' | 'no') => setChosen({ ...chosen, undoable }),
    send: () => void send({ matter, ...form })
  }
}

const NO_SECRECY = '这套规则不能无记名：业主表决要按户和面积核对，法律上要记名。'

const NO_BALLOTS = '没有人投票。谁不同意，截止以前谁也看不到；截止以后只写理由，不写名字。'

/** What a notice says beside the question where silence decides; the cost in fen. */
const small = (silence: boolean, yuan: string, undoable: 'yes' | 'no' | undefined) =>
  silence
    ? { cost: Math.round(Number(yuan) * 100), undoable: undoable === 'yes' }
    : { cost: null, undoable: null }

function unsaid(yuan: string, undoable: 'yes' | 'no' | undefined): string | null {
  if (undoable === undefined) return '先说这件事办了能不能恢复原样。'
  if (undoable === 'no') return refusalSentence('FORBIDDEN', { silence: 'lasting' })
  return /^\d{1,7}(\.\d{1,2})?$/.test(yuan) ? null : '先写要花多少元，不花钱写0。'
}

/** Need and place are decided apart: where a place is needed, first whether, then where; after a first try only on one site. */
function askable({ location, needConfirmedAt, revote }: MatterView): readonly VoteAbout[] {
  if (!location) return needConfirmedAt === null ? ['measure', 'need'] : ['measure']
  if (needConfirmedAt === null) return ['need']
  return revote ? ['site'] : ['choice', 'site']
}

function proposed(title: string, about: VoteAbout, site: string | undefined) {
  if (about === 'need') return `要不要办这件事：${title}`
  if (about === 'choice') return `办在哪里：${title}`
  if (about === 'measure') return `是否同意这样办：${title}`
  return site === undefined ? '' : `是否同意办在“${site}”：${title}`
}

function missingIn(
  view: MatterView,
  about: VoteAbout,
  option: string | undefined,
  question: string,
  days: string,
  { min, max }: { min: number; max: number }
): string | null {
  if (about === 'site' || about === 'choice') {
    const missing = siteMissing(view, about, option)
    if (missing) return missing
  }
  const window = /^\d{1,2}$/.test(days) ? Number(days) : 0
  if (window < min || window > max) return refusalSentence('LIMIT_REACHED', { min, max })
  return reasonMissing(question)
}
