import protobuf from 'protobufjs'
import type { OpenApi, OpenApiFile } from './openapi'

/** One file of the platform's exchange format, as far as the SDK speaks it. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Request { int32 apiType = 1; OpenData openapiData = 2; Svrkit svrkitData = 4; }
  message OpenData { repeated Pair pairs = 1; }
  message Pair { string key = 1; bytes value = 2; string filename = 4; }
  message Svrkit { string apiName = 1; bytes reqData = 2; }
  message Reply { bytes respData = 1; string contentType = 2; int32 errorCode = 3; }
  message CloudIds { repeated string cloudid = 2; }
  message OpenDataList { repeated OpenDatum list = 1; }
  message OpenDatum { string cloudId = 1; string json = 2; }
`)
const Request = root.lookupType('Request')
const Reply = root.lookupType('Reply')
const CloudIds = root.lookupType('CloudIds')
const OpenDataList = root.lookupType('OpenDataList')

interface Pair {
  key: string
  value: Buffer
  filename: string
}
interface ParsedRequest {
  openapiData?: { pairs?: Pair[] }
  svrkitData?: { reqData: Buffer }
}

const OPEN_DATA = 'ApiGetOpenDataByCloudId'
const INVALID_CLOUD_ID = -601005

/** `wx.openApi`: a message in, a message out; JSON would be taken for a failure. */
export function answerMessage(openApi: OpenApi, api: string, requestData: Buffer, at: number): Buffer {
  const request = Request.decode(requestData) as ParsedRequest
  if (api === OPEN_DATA)
    return openData(openApi, (request.svrkitData?.reqData ?? Buffer.alloc(0)) as Buffer, at)
  const params = Object.fromEntries((request.openapiData?.pairs ?? []).map(pair => [pair.key, valueOf(pair)]))
  const reply = openApi.answer({ api, params, at })
  if ('systemError' in reply) return encode({ errorCode: reply.systemError })
  return isFile(reply) ? encode({ respData: reply.file, contentType: reply.contentType }) : encodeJson(reply)
}

/** A file is shown by its name and size; everything else is JSON. */
const valueOf = ({ value, filename }: Pair): unknown =>
  filename ? { filename, size: value.length } : JSON.parse(Buffer.from(value).toString('utf8'))

/** Each cloudID takes one scripted reply; without a script it is not valid. */
function openData(openApi: OpenApi, reqData: Buffer, at: number): Buffer {
  const { cloudid = [] } = CloudIds.decode(reqData) as { cloudid?: string[] }
  const list = cloudid.map(cloudId => {
    const reply = openApi.answer({ api: OPEN_DATA, params: { cloudId }, at })
    const datum = 'systemError' in reply ? { errCode: INVALID_CLOUD_ID } : reply
    return { cloudId, json: JSON.stringify({ cloudID: cloudId, ...datum }) }
  })
  return encode({ respData: OpenDataList.encode({ list }).finish() })
}

const isFile = (reply: object): reply is OpenApiFile => 'file' in reply

const encodeJson = (reply: object) =>
  encode({ respData: Buffer.from(JSON.stringify(reply)), contentType: 'application/json' })

const encode = (reply: object) => Buffer.from(Reply.encode(reply).finish())
