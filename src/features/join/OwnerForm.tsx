import { Paragraph } from '../../components/Paragraph'
import { DoorAndCode } from './DoorAndCode'
import type { Join } from './useJoin'

/** Whoever owns a let dwelling says so with the owner's code (认领产权), wherever they live. */
export function OwnerForm({ join }: { join: Join }) {
  return (
    <>
      <Paragraph>
        房子租给别人住的，在这里认领。认领以后，业主表决算您的票；日常的事由住在那里的人定。您住在哪一户，不受影响。
      </Paragraph>
      <DoorAndCode join={join} as="owner" />
    </>
  )
}
