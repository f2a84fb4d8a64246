import type { Page } from 'playwright-core'

/** Kilobits a second down and up, and milliseconds there and back. */
export const NETWORKS = {
  none: null,
  '3G': { down: 750, up: 250, rtt: 100 },
  slow: { down: 400, up: 400, rtt: 400 }
} as const
export type Network = keyof typeof NETWORKS

/** From now on a page is as slow as this network; what comes over its line from `url` is counted as it comes, packed. */
export const onLine = async (page: Page, url: string, network: Network) => {
  const line = await page.context().newCDPSession(page)
  let [bytes, requests, calls, open] = [0, 0, 0, 0]
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    open -= 1
  })
  line.on('Network.loadingFailed', () => (open -= 1))
  line.on('Network.requestWillBeSent', ({ request }) => {
    open += 1
    if (!request.url.startsWith(url)) return
    requests += 1
    if (request.url.includes('/fn/')) calls += 1
  })
  await line.send('Network.enable')
  const limits = NETWORKS[network]
  if (limits)
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: limits.rtt,
      downloadThroughput: (limits.down * 1000) / 8,
      uploadThroughput: (limits.up * 1000) / 8
    })
  const start = performance.now()
  return {
    busy: () => open > 0,
    /** `quiet` milliseconds went by with nothing under way before it was known to have ended. */
    ended: (quiet = 0) => ({
      seconds: Math.round((performance.now() - start - quiet) / 100) / 10,
      kb: Math.ceil(bytes / 1024),
      requests,
      calls
    })
  }
}
