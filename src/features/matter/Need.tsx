import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import type { MatterView } from '../../contract/views/matter'
import { dateWords } from '../../locale/days'
import { petitionWords } from '../../locale/petitions'
import { CATEGORY_WORDS } from '../../locale/reasons'
import { reservedWords } from '../../locale/rules'

/** What is needed, apart from where: once confirmed (需求确认) it stays confirmed. */
export function Need({ view, now }: { view: MatterView; now: number }) {
  const { petition, category, location, needConfirmedAt, reservedTo, recusals } = view
  const confirmed =
    needConfirmedAt === null
      ? '还没有表决确认'
      : `${dateWords(needConfirmedAt, now)}表决确认，一直有效，办在哪里另行决定`
  return (
    <Section
      id="need"
      title="诉求"
      summary={needConfirmedAt !== null ? '需求已经确认' : category ? CATEGORY_WORDS[category] : '还没有受理'}
    >
      <Facts
        id="need-facts"
        facts={[
          ...(location || needConfirmedAt !== null ? [{ term: '要不要办', words: confirmed }] : []),
          { term: '类别', words: category ? CATEGORY_WORDS[category] : '受理时确定' },
          { term: '要不要选址', words: category ? (location ? '要选址' : '不用选址') : '受理时确定' },
          ...(reservedTo ? [{ term: '最后由谁定', words: reservedWords(reservedTo) }] : []),
          ...(petition ? [{ term: '联名', words: petitionWords(petition, now) }] : []),
          { term: '申报回避', words: recusals === 0 ? '没有' : `${recusals}户` }
        ]}
      />
    </Section>
  )
}
