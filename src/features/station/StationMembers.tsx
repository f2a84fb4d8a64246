import { Facts } from '../../components/Facts'
import { Paragraph } from '../../components/Paragraph'
import type { RoomView } from '../../contract/views/room'
import { compositionSentence, KIND_WORDS } from './stationWords'

/** Who is in the station, for whoever lives there; for others how many. */
export function StationMembers({ station }: { station: RoomView['station'] }) {
  if (!station)
    return <Paragraph id="station-none">这里还没有互助站。有没有互助站，都可以提建议、联名和表决。</Paragraph>
  return (
    <>
      <Paragraph id="station-composition">
        {compositionSentence(station.members, station.residents, station.sound)}
      </Paragraph>
      <Facts
        id="station-members"
        lines
        facts={station.list.map(({ name, kind, seatReason }) => ({
          term: name,
          words: seatReason ? `${KIND_WORDS[kind]}。兼任的理由：${seatReason}` : KIND_WORDS[kind]
        }))}
      />
    </>
  )
}
