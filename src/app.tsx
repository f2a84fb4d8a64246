import { useMemo, useState, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { LargeType } from './components/LargeType'
import { openCloud } from './services/cloud'
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
    privacyGate?.open()
  })
  return <LargeType.Provider value={type}>{children}</LargeType.Provider>
}
