import Taro from '@tarojs/taro'
import { withinPatience, type Delivery } from './delivery'

export function openCloud() {
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
}

/** One call to the `api` function. WeChat attaches who calls. */
export function callApi(event: object): Promise<Delivery> {
  const call = Taro.cloud.callFunction({ name: 'api', data: event })
  return withinPatience(call.then(({ result }) => result))
}

/** Storage belongs to one WeChat account already. */
export function persona() {
  return ''
}
