import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page, type PageState } from '../../../components/Page'
import { PaperForm } from '../../../features/paperBallot/PaperForm'
import { PaperOutcome } from '../../../features/paperBallot/PaperOutcome'
import { usePaperBallot } from '../../../features/paperBallot/usePaperBallot'

const UNKNOWN: PageState = {
  status: 'empty',
  words: '这台手机上还没有这次表决的名单。请先在有信号的地方打开入户名单。'
}

export default function Paper() {
  const { matter = '', household = '' } = useRouter().params
  const paper = usePaperBallot(matter, decodeURIComponent(household))
  const { board, door, missing } = paper
  const what = paper.silence ? '书面异议' : '纸质票'
  return (
    <Page
      id="paper-page"
      title={door ? `${door}的${what}` : `登记${what}`}
      state={board && door ? { status: 'ready' } : UNKNOWN}
      foot={
        <>
          <PaperOutcome paper={paper} />
          <Action
            id="paper-send"
            label={`登记${door}${paper.silence ? '的书面异议' : '这张票'}`}
            state={missing ? { status: 'closed', reason: missing } : { status: 'ready' }}
            onTap={paper.enter}
          />
        </>
      }
    >
      {board ? <PaperForm board={board} paper={paper} /> : null}
    </Page>
  )
}
