import type { CardCodeView } from '../../../src/contract/views/invitations'
import type { ViewInput } from '../../../src/contract/requests'
import { mayEnterBy } from '../../../src/domain/invitation/invitation'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { codePicture } from '../../codePicture'
import type { Call } from '../../endpoint'
import { invitations } from '../../store/invitations'

/** The code of one's own card, to be hung up while the card lets people in. Changes nothing. */
export const seeCardCode = async (
  call: Call,
  { invitation: id }: ViewInput<'cardCode'>
): Promise<CardCodeView | Refused> => {
  const card = await invitations.read(id)
  if (card?.by !== call.openid) return refuse('NOT_FOUND', { invitation: true })
  return mayEnterBy(card, await invitations.among(card.line), call.now) ?? { picture: await codePicture(id) }
}
