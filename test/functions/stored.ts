import type { Stage } from '../../local/demo/stage'

/** Stores a photograph as this person's phone does; its file id. */
export const storedBy = async (stage: Stage, openid: string, name: string): Promise<string> => {
  const address = `${stage.cloud.url}/storage/photos/${name}`
  const { status } = await fetch(address, {
    method: 'PUT',
    headers: { 'x-wx-openid': openid },
    body: `the picture ${name}`
  })
  if (status !== 200) throw new Error(`${openid} may not store ${name}: ${status}`)
  return `cloud://local.6c6f-local/photos/${name}`
}
