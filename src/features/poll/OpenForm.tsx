import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { MEASURES_MAX, SEEDS_MAX, WINDOW_DAYS } from '../../domain/poll/opening'
import { NOT_BINDING } from '../../locale/polls'
import { APART_BY_COURTYARD, type OpenPoll } from './useOpenPoll'

/** What a round begins with: statements, days, and whose opinions are read apart. */
export function OpenForm({ form }: { form: OpenPoll }) {
  const { lines, days, near, apart, choose, measures, takeShared } = form
  return (
    <>
      <Paragraph>{NOT_BINDING}</Paragraph>
      <TextField
        id="poll-lines"
        label={`先放哪些观点（一行一条，最多${SEEDS_MAX}条）`}
        hint="一条只说一件事。写到候选点位的名字，就会分开看近处和别处的想法。"
        value={lines.text}
        onWrite={lines.write}
        lines="many"
      />
      <TextField
        id="poll-days"
        label="征询几天"
        hint={`${WINDOW_DAYS.min}天到${WINDOW_DAYS.max}天，到最后一天晚上12点前截止`}
        value={days.text}
        onWrite={days.write}
      />
      {near.length > 0 ? (
        <Choice
          id="poll-apart"
          name="结果怎么分开看"
          asked
          options={[
            ...near.map(({ id, name, affected }) => ({
              value: id,
              word: `“${name}”的近处和别处`,
              detail: `近处${affected}户`
            })),
            APART_BY_COURTYARD
          ]}
          chosen={apart}
          onChoose={choose}
        />
      ) : null}
      {measures ? (
        <>
          <TextField
            id="poll-measures"
            label={`“${measures.name}”连同哪些措施一起问（一行一条，可以不写）`}
            hint={`最多${MEASURES_MAX}条。问到这个点位的观点时，措施写在下面，大家连着措施一起回答。`}
            value={measures.text}
            onWrite={measures.write}
            lines="many"
          />
          {takeShared ? (
            <Action
              id="poll-take-shared"
              label="把上一轮的最大公约数填成措施"
              kind="quiet"
              onTap={takeShared}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}
