import { inTurns, type Stage } from './stage'
import { doorsOf, BUILDINGS, PLACE, personOf, SECRETARY } from './village'

/** Two villagers' representatives a building, a woman and a man, and behind six doors the members of the committee. */
const SEATS = Object.keys(BUILDINGS).flatMap((building, at) =>
  doorsOf(building)
    .slice(2, at % 2 === 0 ? 5 : 4)
    .map((door, nth) => ({ door, role: nth === 2 ? '委员' : '代表', woman: nth === 0 ? '女' : '男' }))
)

/** The secretary brings the roll of the villagers' representatives; the first so many confirm their seats by code. */
export const seatRepresentatives = async (stage: Stage, confirmed: number): Promise<void> => {
  const rows = SEATS.map((seat, at) => ({
    ...seat,
    line: at + 2,
    number: String(at + 1),
    from: '',
    until: ''
  }))
  await stage.done(SECRETARY, 'importBody', { room: PLACE, body: 'villagerReps', rows })
  const kept = await stage.see(SECRETARY, 'body', { room: PLACE, body: 'villagerReps' })
  const { seats } = kept.value as { seats: { number: string; door: string; code: string }[] }
  const first = seats.filter(({ number }) => Number(number) <= confirmed)
  await inTurns(first, ({ door, code }) => stage.done(personOf(door), 'takeSeat', { room: PLACE, code }))
}

/** The first so many of them vote; one in six says no. */
export const representativesVote = (
  stage: Stage,
  { matter, vote }: { matter: string; vote: string },
  came: number
) =>
  inTurns([...SEATS.entries()].slice(0, came), ([at, { door }]) =>
    stage.done(personOf(door), 'castBallot', {
      matter,
      vote,
      household: `${PLACE}.villagerReps:${door}:${at + 1}`,
      choice: at % 6 === 5 ? 'no' : 'yes'
    })
  )
