import { Action } from './Action'
import { Paragraph } from './Paragraph'

/** The one action of a printed page; `print` is null where there is no printer to reach. */
export function PrintFoot({
  id,
  print,
  label = '打印，贴到公告栏'
}: {
  id: string
  print: (() => void) | null
  label?: string
}) {
  return print ? (
    <Action id={`${id}-print`} label={label} onTap={print} />
  ) : (
    <Paragraph id={`${id}-where`}>手机上不能打印。请在电脑上的微信里打开这一页再打印。</Paragraph>
  )
}
