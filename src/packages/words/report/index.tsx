import { useRouter } from '@tarojs/taro'
import { Choice } from '../../../components/Choice'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { SendAction } from '../../../components/SendAction'
import { REPORT_GROUNDS } from '../../../domain/screening/screening'
import { useReport } from '../../../features/screening/useReport'
import { REPORT_WORDS } from '../../../locale/screening'

export default function ReportPage() {
  const { matter = '' } = useRouter().params
  const { ground, choose, sent, tell } = useReport(matter)
  const told = sent.status === 'done'
  return (
    <Page
      id="report"
      title="这个标题不合适"
      foot={
        told ? undefined : (
          <SendAction
            id="report"
            button="report-tell"
            label="请负责人看一看"
            sent={sent}
            missing={ground ? null : '先在上面选一条。'}
            onSend={tell}
          />
        )
      }
    >
      {told ? (
        <Notice id="report-done" kind="done">
          已经记下。两个工作日以内有人看，该不该显示都会写在过程里。
        </Notice>
      ) : (
        <>
          <Paragraph>
            看的人不知道是谁报告的。看过以前，标题照常显示。不同意这件事，请用签名和投票说。
          </Paragraph>
          <Choice
            id="report-ground"
            name="哪里不合适"
            options={REPORT_GROUNDS.map(value => ({ value, word: REPORT_WORDS[value] }))}
            chosen={ground}
            onChoose={value => choose(value)}
          />
        </>
      )}
    </Page>
  )
}
