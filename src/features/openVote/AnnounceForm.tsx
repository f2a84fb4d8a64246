import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { TextField } from '../../components/TextField'
import { RuleFacts } from '../../components/RuleFacts'
import type { MatterView } from '../../contract/views/matter'
import { cardName } from '../../domain/deciding/ruleCards'
import { affectedWords } from '../../locale/affected'
import { askingWords } from '../../locale/asking'
import { ABOUT_WORDS } from '../../locale/reasons'
import { cardDetail } from './cards'
import type { useAnnouncement } from './useAnnouncement'

/** The notice before a vote: what is asked, by which rules, for how many days. */
export function AnnounceForm({
  matter,
  form
}: {
  matter: MatterView
  form: ReturnType<typeof useAnnouncement>
}) {
  const { abouts, about, sites, option, card, days, question } = form
  return (
    <>
      <Heading level={2}>写表决公告</Heading>
      {abouts.length > 1 ? (
        <Choice
          id="announce-about"
          name="表决什么"
          asked
          options={abouts.map(value => ({ value, word: ABOUT_WORDS[value] }))}
          chosen={about}
          onChoose={form.setAbout}
        />
      ) : (
        <Paragraph id="announce-about">{aboutSentence(matter)}</Paragraph>
      )}
      {about === 'site' && sites.length > 0 ? (
        <Choice
          id="announce-option"
          name="表决哪个点位"
          asked
          options={sites.map(option => ({
            value: option.id,
            word: option.name,
            detail: `受影响方：${affectedWords(option)}`
          }))}
          chosen={option?.id ?? null}
          onChoose={form.setOption}
        />
      ) : null}
      {about === 'choice' ? (
        <Paragraph id="announce-choice">
          选票上列出全部可行的点位：{feasibleNames(matter).join('、')}，再加一项“都不选”。每户只能选一个。
        </Paragraph>
      ) : null}
      <ReasonField
        id="announce-question"
        label="选票上问什么"
        hint={
          about === 'choice'
            ? '每户看到的就是这句话，下面列着点位。'
            : form.silence
              ? '每户看到的就是这句话。没有意见的不用答，有意见的写下来。'
              : '投票的人看到的就是这句话，只能答赞成、反对或弃权。'
        }
        value={question}
        onWrite={form.setQuestion}
      />
      {form.silence ? (
        <>
          <Choice
            id="announce-undoable"
            name="办了以后能不能恢复原样"
            asked
            options={[
              { value: 'yes', word: '办了以后能恢复原样' },
              { value: 'no', word: '办了以后不能恢复' }
            ]}
            chosen={form.undoable}
            onChoose={form.setUndoable}
          />
          <TextField
            id="announce-cost"
            label="要花多少元"
            hint="不花钱写0；到了社区的限额就要公开表决。"
            value={form.yuan}
            onWrite={form.setYuan}
          />
        </>
      ) : null}
      <TextField
        id="announce-days"
        label={askingWords(card).days}
        hint={`${card.windowDays.min}天到${card.windowDays.max}天`}
        value={days}
        onWrite={form.setDays}
      />
      {form.noSecrecy ? (
        <Paragraph id="announce-no-secrecy" tone="quiet">
          {form.noSecrecy}
        </Paragraph>
      ) : (
        <Choice
          id="announce-secret"
          name="记名还是无记名"
          asked
          options={SECRECY}
          chosen={form.secret ? 'secret' : 'open'}
          onChoose={next => form.setSecret(next === 'secret')}
        />
      )}
      <Section id="announce-rule" title="表决规则" summary={`${card.title}（${card.basis}）`}>
        <RuleFacts id="announce-rule-facts" rule={card} room={matter.room.id} choice={about === 'choice'} />
        <Choice
          id="announce-card"
          name="用哪套规则"
          asked
          options={form.cards.map(each => ({
            value: cardName(each),
            word: each.title,
            detail: cardDetail(each, matter.bodies)
          }))}
          chosen={cardName(card)}
          onChoose={form.setCard}
        />
      </Section>
    </>
  )
}

const SECRECY = [
  { value: 'open', word: '记名表决', detail: '截止以前谁也看不到怎么投的；手机、纸质票、电话票、委托都可以' },
  {
    value: 'secret',
    word: '无记名表决（秘密表决）',
    detail:
      '只记哪户投过，谁也对不上哪张票是哪家的；只能用自己的手机投，没有纸质票、电话票和委托；每个院落至少要有五户'
  }
] as const

const feasibleNames = ({ options }: MatterView) =>
  options.filter(({ appraisal }) => appraisal?.feasible).map(({ name }) => name)

function aboutSentence({ location, needConfirmedAt, revote }: MatterView) {
  if (revote) return '只能就下面的点位再表决一次，答赞成或者反对。再不成就上交。'
  if (!location) return `这次表决：${ABOUT_WORDS.measure}。需求已经确认过，一直有效。`
  return needConfirmedAt === null
    ? `这次表决：${ABOUT_WORDS.need}。办在哪里，等需求确认以后再表决。`
    : `这次表决：${ABOUT_WORDS.site}。需求已经确认，不管点位成不成都有效。`
}
