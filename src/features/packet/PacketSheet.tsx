import { View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Sheet } from '../../components/Sheet'
import type { PacketView } from '../../contract/views/packet'
import { packetLabel, packetOf, statedNothing } from '../../locale/packet'
import './PacketSheet.scss'

interface Props {
  view: PacketView
  now: number
  /** Opens where the household writes what it says of the site. */
  onWrite(): void
}

/** Everything that goes up with a matter, on one page: for a telephone, and for the desk on paper. */
export function PacketSheet({ view, now, onWrite }: Props) {
  const told = statedNothing(view)
  return (
    <>
      {told ? (
        <View className="packet__told">
          <Notice
            id="packet-told"
            kind="note"
            title="您这栋楼没有写理由"
            action={<Action id="packet-write" label="去写下来" kind="quiet" onTap={onWrite} />}
          >
            {told}
          </Notice>
        </View>
      ) : null}
      <Sheet id="packet-sheet">
        <Paragraph id="packet-label" tone="quiet">
          {packetLabel(view)}
        </Paragraph>
        {packetOf(view, now).map(({ id, title, lines }) => (
          <View key={id} id={`packet-${id}`} className="packet__part">
            <View className="packet__heading">{title}</View>
            {lines.map((line, at) => (
              <View key={at} className="packet__line">
                {line}
              </View>
            ))}
          </View>
        ))}
      </Sheet>
    </>
  )
}
