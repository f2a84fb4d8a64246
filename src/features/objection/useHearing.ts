import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import type { HearingView } from '../../contract/views/hearing'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The hearings of a matter, the site that is looked at, and what the viewer writes or answers there. */
export function useHearing(matter: string) {
  const { seen, reload } = useView('hearing', { matter })
  const [chosen, choose] = useState<string | null>(null)
  const [replyingTo, replyTo] = useState<string | null>(null)
  const sites = seen.status === 'done' ? seen.value.sites : []
  const site = sites.find(each => each.option === chosen) ?? firstSite(sites)
  const option = site?.option ?? ''
  const harm = useDraft(`objection-harm:${matter}:${option}`)
  const acceptable = useDraft(`objection-acceptable:${matter}:${option}`)
  const reply = useDraft(`objection-reply:${matter}:${replyingTo}`)
  const done = () => void reload()
  const opened = useCommand('openHearing', done)
  const raised = useCommand(
    'raiseObjection',
    () => {
      harm.drop()
      acceptable.drop()
      done()
    },
    { tells: matter }
  )
  const ended = useCommand('endObjection', done)
  const answered = useCommand('answerObjection', () => {
    reply.drop()
    replyTo(null)
    done()
  })
  const objection = site?.said.find(each => each.id === replyingTo && each.reply === null)
  const write = (draft: typeof harm) => (text: string) => {
    raised.clear()
    draft.write(text)
  }
  return {
    seen,
    reload,
    site,
    choose,
    opened: opened.sent,
    open: () => void opened.send({ matter, option }),
    harm: { text: harm.text, write: write(harm) },
    acceptable: { text: acceptable.text, write: write(acceptable) },
    missing: reasonMissing(harm.text) ?? (site?.mine ? reasonMissing(acceptable.text) : null),
    raised: raised.sent,
    raise: () => void raised.send({ matter, option, harm: harm.text, acceptable: acceptable.text }),
    ended: ended.sent,
    end: (how: 'settled' | 'takenBack') => void ended.send({ matter, option, how }),
    objection,
    replyTo: (id: string) => (answered.clear(), replyTo(id)),
    reply: { text: reply.text, write: reply.write },
    replyMissing: reasonMissing(reply.text),
    answered: answered.sent,
    answer: () => {
      if (objection) void answered.send({ matter, objection: objection.id, text: reply.text })
    }
  }
}

export type Hearing = ReturnType<typeof useHearing>

/** The one that concerns the viewer first, then one that runs. */
const firstSite = (sites: HearingView['sites']) =>
  sites.find(each => each.mine && each.until !== null) ?? sites.find(each => each.until !== null) ?? sites[0]
