import { ListRow } from '../../components/ListRow'
import { useView } from '../../services/useView'

/** On the ballot page: that other households gave this one their vote, and how many are still to be cast. */
export function HeldRow({ matter, onOpen }: { matter: string; onOpen(): void }) {
  const { seen } = useView('held', { matter })
  if (seen.status !== 'done' || seen.value.held.length === 0) return null
  const { held } = seen.value
  const left = held.filter(each => each.barred === null && each.choice === null).length
  return (
    <ListRow
      id="ballot-held"
      title={`替委托您家的${held.length}户投票`}
      detail={left === 0 ? '都投过了' : `还有${left}户没投：${held.map(each => each.door).join('、')}`}
      onTap={onOpen}
    />
  )
}
