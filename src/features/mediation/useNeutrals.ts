import { doorsIn } from '../../domain/doorsIn'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The list of neutrals (调解人) of a place, as the secretary keeps it. */
export function useNeutrals(room: string) {
  const { seen, reload } = useView('neutrals', { room })
  const name = useDraft(`neutral-name:${room}`)
  const door = useDraft(`neutral-door:${room}`)
  const near = useDraft(`neutral-near:${room}`)
  const listing = useCommand('listNeutral', () => {
    for (const draft of [name, door, near]) draft.drop()
    void reload()
  })
  const striking = useCommand('strikeNeutral', () => void reload())
  const relatives = doorsIn(near.text)
  return {
    seen,
    reload,
    name,
    door,
    near: { ...near, doors: relatives.length },
    listed: listing.sent,
    missing: name.text.trim() === '' ? '先写他的称呼。' : door.text.trim() === '' ? '先写他家的门牌。' : null,
    list: () =>
      void listing.send({
        room,
        name: name.text.trim(),
        door: door.text.trim(),
        relatives: relatives.map(each => ({ door: each }))
      }),
    struck: striking.sent,
    strike: (neutral: string) => void striking.send({ room, neutral })
  }
}

export type NeutralWork = ReturnType<typeof useNeutrals>
