import type { LocalCloud } from '../../local/cloud'

/** Puts documents where the functions keep them, many in one request instead of one for each. */
export const keep = async (
  cloud: LocalCloud,
  collectionName: string,
  documents: readonly ({ _id: string } & object)[]
): Promise<void> => {
  const reply = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'database.insertDocument',
      collectionName,
      data: documents.map(document => JSON.stringify(document))
    })
  })
  const { message } = (await reply.json()) as { message?: string }
  if (message) throw new Error(message)
}
