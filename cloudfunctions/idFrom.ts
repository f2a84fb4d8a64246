import { sha256 } from '../src/domain/deciding/sha256'
import type { Call } from './endpoint'

/** The id of what a command makes: the same command by the same person makes the same thing, nobody else's can. */
export const idFrom = ({ openid, request }: Call): string => sha256(`${openid}\n${request}`).slice(0, 16)
