import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import type { MatterView } from '../../../contract/views/matter'
import { AnnounceForm } from '../../../features/openVote/AnnounceForm'
import { Announced } from '../../../features/openVote/Announced'
import { OpeningChecklist } from '../../../features/openVote/OpeningChecklist'
import { bodyOf } from '../../../domain/body/body'
import { askingWords } from '../../../locale/asking'
import { OpenFoot } from '../../../features/openVote/OpenFoot'
import { useOpening } from '../../../features/openVote/useOpening'

export default function OpenVote() {
  const { matter = '' } = useRouter().params
  const opening = useOpening(matter)
  const { seen, reload, announcement } = opening
  const here = opening.announcing ?? opening.opening
  const to = (page: string) => void Taro.navigateTo({ url: `/${page}/index?matter=${matter}` })
  const rehearse = () => {
    const { card, option } = announcement
    const tried = `card=${card.key}&option=${option?.id ?? ''}`
    void Taro.navigateTo({ url: `/packages/vote/rehearse/index?matter=${matter}&${tried}` })
  }
  return (
    <Page
      id="open-page"
      title={seen.status === 'done' ? seen.value.title : '开始表决'}
      state={pageState(seen, reload)}
      foot={here ? <OpenFoot opening={opening} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="open-standing" matter={seen.value} now={seen.now} />
          {here ? <OpeningChecklist matter={seen.value} now={seen.now} /> : null}
          {opening.announcing ? (
            <>
              <AnnounceForm matter={seen.value} form={announcement} />
              {announcement.silence || bodyOf(announcement.card) ? null : (
                <Action id="open-rehearse" label="先演练一下这套规则" kind="quiet" onTap={rehearse} />
              )}
              {seen.value.location && seen.value.needConfirmedAt !== null ? (
                <Action
                  id="open-options"
                  label="先去补候选点位"
                  kind="quiet"
                  onTap={() => to('packages/head/options')}
                />
              ) : null}
            </>
          ) : null}
          {opening.opening ? <Announced matter={seen.value} opening={opening} /> : null}
          {opening.opened.status === 'done' ? (
            <Notice
              id="open-done"
              kind="done"
              action={
                <Action
                  id="open-turnout"
                  label="看到场情况"
                  kind="quiet"
                  onTap={() => to('packages/head/turnout')}
                />
              }
            >
              {openedWords(seen.value)}
            </Notice>
          ) : null}
          {here || opening.opened.status === 'done' ? null : (
            <NotThisStep id="open" status={seen.value.status} onOpen={() => to('pages/matter')} />
          )}
        </>
      ) : null}
    </Page>
  )
}

function openedWords({ votes }: MatterView): string | null {
  const last = votes[votes.length - 1]
  return last ? askingWords(last.rule).opened : null
}
