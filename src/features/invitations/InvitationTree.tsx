import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { InvitationsView } from '../../contract/views/invitations'
import { dateWords } from '../../locale/days'
import type { useInvitations } from './useInvitations'

type Branch = InvitationsView['branches'][number]

/** By whose cards people came, the newest first, and how a card or all that came of it is taken back. */
export function InvitationTree({ tree }: { tree: ReturnType<typeof useInvitations> }) {
  const { view, sent, retry } = tree
  if (!view) return null
  const came = view.branches.reduce((sum, each) => sum + each.came, 0)
  return (
    <>
      <Paragraph id="invitations-summary">
        一共{view.branches.length}张卡片，{came}人由卡片进来看过
        {view.groups > 0 ? `，打开的地方有${view.groups}个群` : ''}。进来只能看，确认住户以后才能联名和投票。
      </Paragraph>
      {sent.status === 'done' ? (
        <Notice id="invitations-done" kind="done">
          这张卡片已经收回。
        </Notice>
      ) : null}
      <SentNotice id="invitations" sent={sent} onRetry={retry} />
      {view.branches.map(branch => (
        <Section
          key={branch.invitation}
          id={`invitation-${branch.invitation}`}
          title={titleOf(branch)}
          summary={countsOf(branch)}
        >
          <TakeBack branch={branch} tree={tree} />
        </Section>
      ))}
    </>
  )
}

function TakeBack({ branch, tree }: { branch: Branch; tree: ReturnType<typeof useInvitations> }) {
  const { invitation, revoked, until, further } = branch
  const state = sendState(tree.sent, null)
  return (
    <>
      <Paragraph tone="quiet">
        {revoked
          ? `${dateWords(revoked.at)}收回的${revoked.branch ? '，由它进来、还没有确认住户的人也看不到了' : '，不再让新的人进来'}。`
          : `用到${dateWords(until)}，过后打不开。`}
      </Paragraph>
      {revoked ? null : (
        <Action
          id={`revoke-${invitation}`}
          label="收回卡片，不再让新的人进来"
          kind="quiet"
          state={state}
          onTap={() => tree.revoke(invitation, false)}
        />
      )}
      {revoked?.branch ? null : (
        <>
          <Action
            id={`revoke-branch-${invitation}`}
            label="连同由它进来的人一起收回"
            kind="quiet"
            state={state}
            onTap={() => tree.revoke(invitation, true)}
          />
          <Paragraph tone="quiet">
            由它进来{further > 0 ? '、和再转出去进来' : ''}
            的人，没有确认住户的就看不到了；已经确认的邻居不受影响。
          </Paragraph>
        </>
      )}
    </>
  )
}

const titleOf = ({ of, kind, about }: Branch): string => {
  const what = `${about === 'matter' ? '议题' : '议事厅'}的${kind === 'poster' ? '海报' : '卡片'}`
  return of.who === 'neighbour' ? `${of.door}发的${what}` : `${INVITERS[of.who]}发的${what}`
}

const INVITERS = {
  elsewhere: '别的院的邻居',
  guest: '还没确认住户的人',
  office: '院长、书记等负责人'
} as const

const countsOf = ({ came, confirmed, further, revoked }: Branch): string => {
  const counts =
    came === 0
      ? '还没有人由它进来'
      : `${came}人由它进来，${confirmed}人已确认住户${further > 0 ? `，再转出去又来了${further}人` : ''}`
  return revoked ? `${counts}；已收回` : counts
}
