import { useRouter } from '@tarojs/taro'
import { Work } from '../Work'

export default function WorkPage() {
  const { matter = '' } = useRouter().params
  return <Work matter={matter} onChanged={() => undefined} />
}
