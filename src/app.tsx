import { useMemo, useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { LargeType } from './components/LargeType'
import { openCloud } from './services/cloud'
import { openKeyboard } from './services/keyboard'
import { keepLargeType, prefersLargeType } from './services/largeType'
import { privacyGate } from './services/privacyGate'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const [large, setLarge] = useState(prefersLargeType)
  const type = useMemo(
    () => ({ large, choose: (next: boolean) => (keepLargeType(next), setLarge(next)) }),
    [large]
  )
  useLaunch(() => {
    openCloud()
    openKeyboard()
    privacyGate?.open()
  })
  return <LargeType.Provider value={type}>{children}</LargeType.Provider>
}
