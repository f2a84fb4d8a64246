import { useContext, useEffect } from 'react'
import { Action } from '../../components/Action'
import { LargeType } from '../../components/LargeType'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { readAloud } from '../../services/readAloud'

/** Large type and reading aloud, on the paper itself: whoever cannot read it does not look for settings first. */
export function ReadingAids({ words }: { words: string }) {
  const { large, choose } = useContext(LargeType)
  useEffect(() => () => readAloud?.stop(), [])
  return (
    <Section id="aids" title="看不清？" summary="换大字，或者听一遍">
      <Action
        id="aids-large"
        label={large ? '换回普通字' : '换成大字'}
        kind="quiet"
        onTap={() => choose(!large)}
      />
      {readAloud ? (
        <Action id="aids-read" label="读给我听" kind="quiet" onTap={() => readAloud?.say(words)} />
      ) : (
        <Paragraph id="aids-none" tone="quiet">
          微信小程序里没有朗读。手机设置里打开“旁白”或者“屏幕朗读”，手指点到哪里，就读到哪里，每个按钮都有名字。
        </Paragraph>
      )}
    </Section>
  )
}
