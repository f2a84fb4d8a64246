import { useState } from 'react'
import type { PollView } from '../../contract/views/poll'
import { ANSWERS, type Answer } from '../../domain/consensus/answer'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/**
 * One statement after the other, in the order they came. What was tapped stays on this device until it has arrived,
 * and the next statement comes only then.
 */
export function useAnswers({ poll, matter, statements }: PollView) {
  const waiting = useDraft(`answer:${poll}`)
  const [said, setSaid] = useState<ReadonlyMap<string, Answer>>(new Map())
  const [again, setAgain] = useState<string | null>(null)
  const [kept, chosen] = readDraft(waiting.text)
  const { sent, send, clear } = useCommand(
    'answerStatement',
    ({ statement, answer }) => {
      setSaid(before => new Map(before).set(statement, answer))
      setAgain(null)
      waiting.drop()
    },
    { tells: matter }
  )
  const answerTo = ({ id, mine }: PollView['statements'][number]) => said.get(id) ?? mine
  const open = statements.filter(each => answerTo(each) === null)
  const current = statements.find(each => each.id === (kept || again)) ?? open[0] ?? null
  const deliver = (answer: Answer) => {
    if (current) void send({ poll, statement: current.id, answer })
  }
  return {
    current,
    chosen: chosen ?? (current && answerTo(current)),
    waiting: chosen !== null,
    sent,
    answered: statements.flatMap(each => {
      const answer = answerTo(each)
      return answer ? [{ id: each.id, text: each.text, answer }] : []
    }),
    left: open.length,
    answer: (answer: Answer) => {
      if (!current || sent.status === 'sending') return
      waiting.write(`${current.id} ${answer}`)
      deliver(answer)
    },
    retry: () => {
      if (chosen) deliver(chosen)
    },
    change: (id: string) => (clear(), waiting.drop(), setAgain(id))
  }
}

export type Answers = ReturnType<typeof useAnswers>

const readDraft = (text: string): readonly [statement: string, answer: Answer | null] => {
  const [statement = '', word] = text.split(' ')
  const answer = ANSWERS.find(each => each === word) ?? null
  return answer ? [statement, answer] : ['', null]
}
