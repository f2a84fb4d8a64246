import { Choice } from '../../components/Choice'
import { heardAnswers } from '../../components/heardAnswers'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import type { DoorsView } from '../../contract/views/doors'
import type { PhoneBallot } from './usePhoneBallot'

/** What to say on the telephone, and what was answered. */
export function PhoneForm({ board, phone }: { board: DoorsView; phone: PhoneBallot }) {
  const { options, vote } = board
  const { question } = vote
  return (
    <>
      <Paragraph>先照着念一遍，不要劝，也不要替他拿主意：</Paragraph>
      <Paragraph id="phone-script">
        “{question}
        {options.length > 0
          ? `您家选哪一个：${options.map(({ name }) => name).join('、')}，都不选，还是弃权？`
          : '您家赞成、反对，还是弃权？'}
        过后会有另一个人打电话再问您一遍，两次一样才算数。”
      </Paragraph>
      <Heading level={2}>{phone.door?.door}在电话里说的是</Heading>
      <Choice
        id="phone"
        name={question}
        options={heardAnswers(options)}
        chosen={phone.chosen}
        onChoose={phone.choose}
      />
    </>
  )
}
