import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { CommandInput } from '../../contract/requests'
import { cardFaults } from '../../domain/deciding/communityCard'
import { ROLL_CARDS } from '../../domain/deciding/ruleCards'
import { refusalSentence } from '../../locale/refusals'
import { storePhoto } from '../../services/photo'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { usePhoto } from '../../services/usePhoto'
import { useView } from '../../services/useView'
import { shareNamed, shareName, type ShareName } from './shares'

/** A card as it is being written; kept on this device until it is stored. */
interface Written {
  base: string
  replaces: string | null
  title: string
  source: string
  photo: string
  /** file id of the photograph once it is stored */
  attachment: string
  quorum: ShareName
  pass: ShareName
  noticeDays: string
  windowMin: string
  windowMax: string
}

/** The community's rule cards, and the one that is being written. */
export function useCards(room: string) {
  const { seen, reload } = useView('cards', { room })
  const draft = useDraft(`card:${room}`)
  const camera = usePhoto()
  const [unstored, setUnstored] = useState(false)
  const { sent, send, clear } = useCommand('addCard', () => {
    draft.drop()
    void reload()
  })
  const written = readWritten(draft.text)
  const change = (next: Partial<Written>) => {
    clear()
    setUnstored(false)
    draft.write(JSON.stringify({ ...written, ...next }))
  }
  return {
    seen,
    reload,
    sent,
    unstored,
    written,
    missing: missingIn(written),
    change,
    setBase: (key: string) => change(termsOf(key)),
    renew: (key: string) => {
      const known = seen.status === 'done' ? seen.value.cards.find(each => each.rule.key === key) : undefined
      if (known) change({ ...termsOf(known.base), ...fieldsOf(known.rule), replaces: key, base: known.base })
    },
    barred: camera.barred,
    photograph: async () => {
      const photo = await camera.take()
      if (photo !== null) change({ photo, attachment: '' })
    },
    send: async () => {
      const attachment = written.attachment || (await storePhoto(written.photo, `card-${room}-${Date.now()}`))
      if (attachment === null) return setUnstored(true)
      if (!written.attachment) change({ attachment })
      void send(commandOf(room, written, attachment))
    }
  }
}

export type Cards = ReturnType<typeof useCards>

const baseOf = (key: string) => ROLL_CARDS.find(each => each.key === key) ?? ROLL_CARDS[0]!

const fieldsOf = (card: (typeof ROLL_CARDS)[number]) => ({
  title: card.title,
  quorum: shareName(card.quorum.share),
  pass: shareName(card.pass.share),
  noticeDays: String(card.noticeDays),
  windowMin: String(card.windowDays.min),
  windowMax: String(card.windowDays.max)
})

/** The built-in card's own terms, to be changed from there. */
const termsOf = (key: string): Partial<Written> => ({
  ...fieldsOf(baseOf(key)),
  base: baseOf(key).key,
  replaces: null,
  title: ''
})

function readWritten(text: string): Written {
  const blank = { ...termsOf('ordinary'), source: '', photo: '', attachment: '' } as Written
  try {
    return { ...blank, ...(JSON.parse(text || '{}') as Partial<Written>) }
  } catch {
    return blank
  }
}

const days = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : -1)

function missingIn(written: Written): string | null {
  const { title, source, photo, noticeDays, windowMin, windowMax, quorum, pass, base } = written
  const length = title.trim().length
  if (length < 2 || length > 20) return '先给这套规则起个名字，2到20个字。'
  if (reasonMissing(source) !== null) return '先写明依据：哪份文件、谁通过的、哪一天。'
  if (days(noticeDays) < 0 || days(windowMin) < 1 || days(windowMax) < 1) return '天数要写成数字，比如3。'
  const windowDays = { min: days(windowMin), max: days(windowMax) }
  const card = baseOf(base)
  const shares = { quorum: shareNamed(quorum), pass: shareNamed(pass) }
  const terms = { ...shares, title, source, floor: card.floor, noticeDays: days(noticeDays), windowDays }
  const faults = cardFaults(card, terms)
  if (faults.length > 0) return refusalSentence('CARD_REJECTED', { faults })
  return photo === '' ? '先给文件拍张照。' : null
}

function commandOf(room: string, written: Written, attachment: string): CommandInput<'addCard'> {
  const { base, replaces, title, source } = written
  const [quorum, pass] = [shareNamed(written.quorum), shareNamed(written.pass)]
  return {
    room,
    base,
    replaces,
    title,
    source,
    attachment,
    quorumNum: quorum.num,
    quorumDen: quorum.den,
    quorumStrict: quorum.strict,
    passNum: pass.num,
    passDen: pass.den,
    passStrict: pass.strict,
    floor: baseOf(base).floor,
    noticeDays: days(written.noticeDays),
    windowMin: days(written.windowMin),
    windowMax: days(written.windowMax)
  }
}
