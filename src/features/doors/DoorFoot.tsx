import { Action } from '../../components/Action'
import { Heading } from '../../components/Heading'
import { PhotoBarred } from '../../components/PhotoBarred'
import type { DoorsView } from '../../contract/views/doors'
import { bySilence } from '../../domain/deciding/ruleCard'
import { doorWords } from '../../locale/doors'
import type { useDoors } from './useDoors'

/** What can be done at the door that was tapped. */
export function DoorFoot({
  board,
  doors,
  onPaper,
  onEnvelope,
  onPhone
}: {
  board: DoorsView
  doors: ReturnType<typeof useDoors>
  onPaper(household: string): void
  onEnvelope(household: string): void
  onPhone(household: string): void
}) {
  const { door, mark } = doors
  const silence = bySilence(board.vote.rule)
  const what = silence ? '送到通知' : board.vote.secret ? '收一个密封信封' : '登记纸质票'
  if (!door) return <Action id="door-none" label={what} state={closed('先在上面点一户。')} />
  if (!door.mine) return <Action id="door-none" label={what} state={closed('这一栋不归您入户，只能看。')} />
  if (silence) return <NoticeFoot board={board} doors={doors} onPaper={onPaper} />
  return (
    <>
      <Heading level={2}>
        {door.door}，{doorWords(board.vote.rule)[door.state]}
      </Heading>
      <DoorBarred doors={doors} />
      {board.vote.secret ? (
        <EnvelopeAction board={board} door={door} onTap={() => onEnvelope(door.household)} />
      ) : (
        <Action
          id="door-paper"
          label={`登记${door.door}的纸质票`}
          state={board.open ? { status: 'ready' } : closed('投票已经截止，再登记也不计入。')}
          onTap={() => onPaper(door.household)}
        />
      )}
      {board.open && !board.vote.secret ? (
        <Action id="door-phone" label="登记电话票" kind="quiet" onTap={() => onPhone(door.household)} />
      ) : null}
      <Action id="door-not-in" label="没在家，下次再来" kind="quiet" onTap={() => mark('notIn')} />
      <Action id="door-refused" label="这户不愿投" kind="quiet" onTap={() => mark('refused')} />
      {door.served ? null : (
        <Action id="door-served" label="材料送到了，拍照为证" kind="quiet" onTap={() => mark('served')} />
      )}
    </>
  )
}

const DoorBarred = ({ doors }: { doors: ReturnType<typeof useDoors> }) => (
  <PhotoBarred
    id="door-served"
    barred={doors.barred}
    instead="请另一位网格员来送，或者登记“没在家，下次再来”。"
  />
)

/** In a secret vote a ballot leaves a door only in a sealed envelope, which can be had back until the close. */
function EnvelopeAction({
  board,
  door,
  onTap
}: {
  board: DoorsView
  door: DoorsView['doors'][number]
  onTap(): void
}) {
  const held = door.envelope?.number ?? null
  return (
    <Action
      id="door-envelope"
      label={held === null ? '收一个密封信封' : `退还信封（${held}号）`}
      state={envelopeState(board, door)}
      onTap={onTap}
    />
  )
}

/** Where silence decides, what counts is that the notice is in the household's hands. */
function NoticeFoot({
  board,
  doors,
  onPaper
}: {
  board: DoorsView
  doors: ReturnType<typeof useDoors>
  onPaper(household: string): void
}) {
  const { door, mark } = doors
  if (!door) return null
  return (
    <>
      <Heading level={2}>
        {door.door}，{doorWords(board.vote.rule)[door.state]}
      </Heading>
      <DoorBarred doors={doors} />
      <Action
        id="door-served"
        label={`通知送到${door.door}了，拍照为证`}
        state={
          door.served
            ? closed('这户已经通知到了。')
            : board.open
              ? { status: 'ready' }
              : closed('已经截止，再送也不计入。')
        }
        onTap={() => mark('served')}
      />
      {board.open ? (
        <Action
          id="door-objection"
          label={`登记${door.door}写在纸上的异议`}
          kind="quiet"
          onTap={() => onPaper(door.household)}
        />
      ) : null}
      <Action id="door-not-in" label="没在家，下次再来" kind="quiet" onTap={() => mark('notIn')} />
    </>
  )
}

const closed = (reason: string) => ({ status: 'closed', reason }) as const

function envelopeState({ open }: DoorsView, { envelope, state }: DoorsView['doors'][number]) {
  if (!open) return closed('投票已经截止，信封不能再收，也不能再退。')
  if (!envelope) return closed('这次是无记名表决，密封信封只由网格员收。请网格员来，或者请本户在手机上投。')
  return envelope.number === null && state === 'done'
    ? closed('这一户已经在手机上投过，不用再收信封。')
    : ({ status: 'ready' } as const)
}
