import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import { storePhoto } from '../../services/photo'
import { freshId } from '../../services/freshId'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { usePhoto } from '../../services/usePhoto'
import { useView } from '../../services/useView'

/** The measures of a matter, and the one promise the viewer is looking at. */
export function useMeasures(matter: string) {
  const { seen, reload } = useView('measures', { matter })
  const [chosen, setChosen] = useState<string | null>(null)
  const [photo, setPhoto] = useState<string | null>(null)
  const camera = usePhoto()
  const words = useDraft(`measure-words:${matter}`)
  const done = () => {
    words.drop()
    setPhoto(null)
    void reload()
  }
  const proven = useCommand('proveMeasure', done)
  const excused = useCommand('excuseMeasure', done)
  const confirmed = useCommand('confirmMeasure', done)
  const dropped = useCommand('dropMeasure', done)
  const promise =
    seen.status === 'done' ? seen.value.promised.find(each => each.id === chosen && !each.excused) : undefined
  const measure = promise?.id ?? ''
  return {
    seen,
    reload,
    promise,
    choose: (id: string) => {
      for (const each of [proven, excused, confirmed]) each.clear()
      setChosen(id)
    },
    words,
    missing: reasonMissing(words.text),
    photographed: photo !== null,
    barred: camera.barred,
    takePhoto: async () => {
      const taken = await camera.take()
      if (taken) setPhoto(await storePhoto(taken, freshId()))
    },
    proven: proven.sent,
    prove: () => void proven.send({ matter, measure, text: words.text, photo }),
    excused: excused.sent,
    excuse: () => void excused.send({ matter, measure, reason: words.text }),
    confirmed: confirmed.sent,
    confirm: (kept: boolean) => void confirmed.send({ matter, measure, kept, text: kept ? '' : words.text }),
    dropped: dropped.sent,
    drop: (id: string) => void dropped.send({ matter, measure: id })
  }
}

export type MeasureBoard = ReturnType<typeof useMeasures>
