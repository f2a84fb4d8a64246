import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { ClaimFoot } from '../../../features/claims/ClaimFoot'
import { ContestDesk, Guessed } from '../../../features/claims/ContestDesk'
import { ClaimList } from '../../../features/claims/ClaimList'
import { useClaims } from '../../../features/claims/useClaims'
import { pageState } from '../../../components/states'

export default function Claims() {
  const { room = '' } = useRouter().params
  const claims = useClaims(room)
  return (
    <Page
      id="claims-page"
      title="待确认的住户"
      state={pageState(claims.seen, claims.reload)}
      foot={claims.waiting.length > 0 ? <ClaimFoot claims={claims} /> : null}
    >
      <Guessed doors={claims.guessed} />
      <ClaimList claims={claims} />
      {claims.contested.map(claim => (
        <ContestDesk key={claim.id} room={room} claim={claim} reload={claims.reload} />
      ))}
    </Page>
  )
}
