import { Heading } from '../../components/Heading'
import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { codeWords } from '../../locale/ballots'
import { stampWords } from '../../locale/days'
import { keptReceipts } from '../../services/keptReceipts'

/** The receipts kept on this device: that one voted and when, never how. */
export function Receipts({ onOpen }: { onOpen(matter: string): void }) {
  const kept = keptReceipts()
  return (
    <>
      <Heading level={2}>回执</Heading>
      {kept.length === 0 ? (
        <Paragraph id="receipts-none">投过票以后，回执留在这台手机里，别人看不到。</Paragraph>
      ) : (
        kept.map(({ vote, matter, title, at, hash }) => (
          <ListRow
            key={vote}
            id={`receipt-${vote}`}
            title={title}
            detail={`${stampWords(at)}收到，回执号 ${codeWords(hash)}`}
            onTap={() => onOpen(matter)}
          />
        ))
      )}
    </>
  )
}
