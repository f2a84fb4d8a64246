import { useCommand } from '../../services/useCommand'

/** Everything a household does with a petition (联名倡议). Each is sent once, however often it is tapped. */
export function usePetition(matter: string, reload: () => void) {
  const start = useCommand('startPetition', reload, { again: { matter }, tells: matter })
  const sign = useCommand('sign', reload, { again: { matter }, tells: matter })
  const unsign = useCommand('unsign', reload, { again: { matter } })
  const withdraw = useCommand('withdrawMatter', reload)
  const only = (mine: { clear(): void }) => {
    for (const each of [start, sign, unsign, withdraw]) if (each !== mine) each.clear()
  }
  return {
    started: start.sent,
    signed: sign.sent,
    unsigned: unsign.sent,
    withdrawn: withdraw.sent,
    start: () => (only(start), void start.send({ matter })),
    sign: () => (only(sign), void sign.send({ matter })),
    unsign: () => (only(unsign), void unsign.send({ matter })),
    withdraw: () => (only(withdraw), void withdraw.send({ matter }))
  }
}

export type Petition = ReturnType<typeof usePetition>
