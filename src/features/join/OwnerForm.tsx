import { ConsentTerms } from '../../components/ConsentTerms'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { TextField } from '../../components/TextField'
import type { Join } from './useJoin'

/** Whoever owns a let dwelling says so with the owner's code (认领产权), wherever they live. */
export function OwnerForm({ join }: { join: Join }) {
  return (
    <>
      <Paragraph>
        房子租给别人住的，在这里认领。认领以后，业主表决算您的票；日常的事由住在那里的人定。您住在哪一户，不受影响。
      </Paragraph>
      <TextField
        id="bind-door"
        label="出租的那一户门牌"
        hint="照门上的牌子写，比如 W3-07"
        value={join.door}
        onWrite={join.writeDoor}
        error={join.doorError}
      />
      <TextField
        id="bind-code"
        label="业主码"
        hint="请向院长要，八个字，和住户的邀请码不一样"
        value={join.code}
        onWrite={join.writeCode}
        error={join.codeError}
      />
      <ConsentTerms />
      <SentNotice id="bind" sent={join.bound} onRetry={join.bind} />
    </>
  )
}
