import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { CHOICE_WORDS } from '../../locale/ballots'
import type { PhoneBallot } from './usePhoneBallot'

const OPTIONS = [
  { value: 'yes', word: CHOICE_WORDS.yes, shape: 'ring' },
  { value: 'no', word: CHOICE_WORDS.no, shape: 'cross' },
  { value: 'abstain', word: CHOICE_WORDS.abstain, shape: 'bar' }
] as const

/** What to say on the telephone, and what was answered. */
export function PhoneForm({ question, phone }: { question: string; phone: PhoneBallot }) {
  return (
    <>
      <Paragraph>先照着念一遍，不要劝，也不要替他拿主意：</Paragraph>
      <Paragraph id="phone-script">
        “{question}您家赞成、反对，还是弃权？过后会有另一个人打电话再问您一遍，两次一样才算数。”
      </Paragraph>
      <Heading level={2}>{phone.door?.door}在电话里说的是</Heading>
      <Choice id="phone" name={question} options={OPTIONS} chosen={phone.chosen} onChoose={phone.choose} />
    </>
  )
}
