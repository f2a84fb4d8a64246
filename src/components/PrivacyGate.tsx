import { useSyncExternalStore } from 'react'
import { View } from '@tarojs/components'
import { privacyGate } from '../services/privacyGate'
import { accessible } from './accessible'
import { Action } from './Action'
import { Paragraph } from './Paragraph'
import './PrivacyGate.scss'

const AGREE = 'privacy-agree'

/** WeChat's question before a camera or a file, on whatever page it comes up. */
export const PrivacyGate = () => (privacyGate ? <Asked gate={privacyGate} /> : null)

function Asked({ gate }: { gate: NonNullable<typeof privacyGate> }) {
  const asked = useSyncExternalStore(gate.watch, gate.isAsked)
  if (!asked) return null
  return (
    <View id="privacy-gate" className="privacy-gate" {...accessible('alert')}>
      <View className="privacy-gate__title">用相机和文件以前</View>
      <Paragraph>
        微信要您先同意《隐私保护指引》。拍的照片、选的文件，只用来办您刚才点的这件事。同意一次，以后不再问。
      </Paragraph>
      <Action id="privacy-read" label="看《隐私保护指引》" kind="quiet" onTap={gate.read} />
      <Action
        id={AGREE}
        label="同意，接着办"
        opens="agreePrivacyAuthorization"
        onTap={() => gate.answer(AGREE)}
      />
      <Action id="privacy-disagree" label="不同意" kind="quiet" onTap={() => gate.answer(null)} />
    </View>
  )
}
