import { withinPatience, type Delivery } from './delivery'

const KEPT = 'louyuan-as'

export function openCloud() {
  persona()
}

/** One call to the `api` function of the local cloud, as the person this tab plays. */
export function callApi(event: object): Promise<Delivery> {
  const call = fetch('/fn/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': persona() },
    body: JSON.stringify(event)
  })
  return withinPatience(
    call.then(reply => (reply.ok ? reply.json() : Promise.reject(new Error(`HTTP ${reply.status}`))))
  )
}

/** `?as=<openid>` in the address; each tab keeps its own, so two tabs are two people. */
export function persona() {
  const asked = new URLSearchParams(window.location.search).get('as')
  if (asked !== null) window.sessionStorage.setItem(KEPT, asked)
  return asked ?? window.sessionStorage.getItem(KEPT) ?? ''
}
