import cloud from 'wx-server-sdk'

/** The platform's own round code (小程序码) that opens a card, as a picture for a page; null where it gives none. */
export const codePicture = async (card: string): Promise<string | null> => {
  const { openapi } = cloud as unknown as Drawing
  try {
    const asked = { scene: card, page: 'pages/card/index', checkPath: false, width: NARROWEST }
    const { contentType, buffer } = await openapi.wxacode.getUnlimited(asked)
    return buffer ? `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` : null
  } catch {
    return null
  }
}

/** pixels; sharp enough on paper, and small enough to travel in an answer */
const NARROWEST = 280

/** The part of the SDK's open API that is used here. */
interface Drawing {
  openapi: {
    wxacode: { getUnlimited(params: object): Promise<{ contentType?: string; buffer?: Uint8Array }> }
  }
}
