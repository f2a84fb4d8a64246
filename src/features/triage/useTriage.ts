import { reasonMissing } from '../../components/ReasonField'
import { CATEGORIES, type Category } from '../../domain/matter/matter'
import { RESERVED_BODIES, type ReservedBody } from '../../domain/matter/reserved'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

const CHOICES = ['accept', 'refuse'] as const
const PLACES = ['needed', 'not'] as const
/** yes: by law it is a meeting's, and which one is still to be said */
const RESERVED = ['no', 'yes', ...RESERVED_BODIES] as const

/** Triage (受理) of one matter; what was chosen and written stays until it has arrived. */
export function useTriage(matter: string) {
  const { seen, reload } = useView('matter', { matter })
  const choice = useDraft(`triage-choice:${matter}`)
  const category = useDraft(`triage-category:${matter}`)
  const place = useDraft(`triage-place:${matter}`)
  const reserved = useDraft(`triage-reserved:${matter}`)
  const important = useDraft(`triage-important:${matter}`)
  const reason = useDraft(`triage-reason:${matter}`)
  const { sent, send } = useCommand('triage', () => {
    for (const draft of [choice, category, place, reserved, important, reason]) draft.drop()
    void reload()
  })
  const form: Form = {
    choice: CHOICES.find(each => each === choice.text) ?? null,
    category: CATEGORIES.find(each => each === category.text) ?? null,
    place: PLACES.find(each => each === place.text) ?? null,
    reserved: RESERVED.find(each => each === reserved.text) ?? 'no',
    important: important.text === 'yes' ? 'yes' : 'no',
    reason: reason.text
  }
  return {
    seen,
    reload,
    sent,
    form,
    choose: choice.write,
    setCategory: category.write,
    setPlace: place.write,
    setReserved: reserved.write,
    setImportant: important.write,
    setReason: reason.write,
    missing: missingIn(form),
    offer: seen.status === 'done' ? seen.value.offers.find(each => each.action === 'triage') : undefined,
    send: () =>
      void send({
        matter,
        accepted: form.choice === 'accept',
        category: form.choice === 'accept' ? form.category : null,
        location: form.choice === 'accept' && form.place === 'needed',
        reservedTo: form.choice === 'accept' ? bodyOf(form.reserved) : null,
        important: form.choice === 'accept' && form.important === 'yes',
        reason: form.reason
      })
  }
}

interface Form {
  choice: (typeof CHOICES)[number] | null
  category: Category | null
  place: (typeof PLACES)[number] | null
  reserved: (typeof RESERVED)[number]
  important: 'yes' | 'no'
  reason: string
}

const bodyOf = (reserved: Form['reserved']): ReservedBody | null =>
  RESERVED_BODIES.find(each => each === reserved) ?? null

/** What still has to be said before it can be sent. */
function missingIn({ choice, category, place, reserved, reason }: Form): string | null {
  if (choice === null) return '先选受理还是不予受理。'
  if (choice === 'accept' && category === null) return '先选这件事是哪一类。'
  if (choice === 'accept' && place === null) return '先选要不要选址。'
  if (choice === 'accept' && reserved === 'yes') return '先选法律规定由哪个会议决定。'
  return reasonMissing(reason)
}
