import { ListRow } from '../../components/ListRow'
import { Paragraph } from '../../components/Paragraph'
import { DORMANT_DAYS } from '../../domain/gathering/gathering'

interface Page {
  id: string
  page: string
  title: string
  detail: string
  /** kept by the community, not by the street */
  ofCommunity?: boolean
}

const PAGES: readonly Page[] = [
  { id: 'words', page: 'packages/words/look', title: '待看的话', detail: '平台拿不准的，邻居报告的' },
  {
    id: 'round',
    page: 'packages/grid/round',
    title: '还不知道答复的',
    detail: '提过事情的人，还有多少没告诉'
  },
  { id: 'texts', page: 'packages/desk/texts', title: '回复模板', detail: '常用的答复写好几段，用的时候再改' },
  {
    id: 'bodies',
    page: 'packages/head/bodies',
    title: '一人一票的名册',
    detail: '看，或者导入',
    ofCommunity: true
  },
  {
    id: 'neutrals',
    page: 'packages/mediation/neutrals',
    title: '调解人',
    detail: '看名单，或者加一位',
    ofCommunity: true
  },
  {
    id: 'cards',
    page: 'packages/desk/cards',
    title: '社区的表决规则',
    detail: '看，或者写一套',
    ofCommunity: true
  }
]

interface Props {
  street: boolean
  /** rooms that have gone too long without a meeting */
  dormant: readonly string[]
  onOpen(page: string): void
}

/** Everything of the desk that is not one matter. */
export function DeskPages({ street, dormant, onOpen }: Props) {
  return (
    <>
      {dormant.length > 0 ? (
        <Paragraph id="desk-dormant">
          {`${dormant.join('、')}已经${DORMANT_DAYS}天没有开会（休眠），请院长各召集一次。`}
        </Paragraph>
      ) : null}
      {PAGES.filter(({ ofCommunity }) => !(street && ofCommunity)).map(({ id, page, title, detail }) => (
        <ListRow key={id} id={`desk-${id}`} title={title} detail={detail} onTap={() => onOpen(page)} />
      ))}
    </>
  )
}
