import { ConsentTerms } from '../../components/ConsentTerms'
import { TextField } from '../../components/TextField'
import type { Join } from './useJoin'

const ASKED = {
  resident: { door: '门牌', code: '邀请码', hint: '楼道长给的单子上有，八个字' },
  owner: { door: '出租的那一户门牌', code: '业主码', hint: '请向院长要，八个字，和住户的邀请码不一样' }
} as const

/** A door and the code for it, and what is kept once they are sent. */
export function DoorAndCode({ join, as }: { join: Join; as: keyof typeof ASKED }) {
  const { door, code, hint } = ASKED[as]
  return (
    <>
      <TextField
        id="bind-door"
        label={door}
        hint="照门上的牌子写，比如 W3-07"
        value={join.door}
        onWrite={join.writeDoor}
        error={join.doorError}
      />
      <TextField
        id="bind-code"
        label={code}
        hint={hint}
        value={join.code}
        onWrite={join.writeCode}
        error={join.codeError}
      />
      <ConsentTerms />
    </>
  )
}
