import type { TestCloud } from '../harness'
import { connect, errorOf, fresh } from './settings'

interface Sdk {
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: string[] }): Promise<{ fileList: { tempFileURL: string }[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: object[] }>
}
let local: TestCloud | undefined
let cloud: Sdk
beforeAll(async () => {
  const connected = await connect()
  local = connected.local
  cloud = connected.cloud as never
})
afterAll(() => local?.stop())

const upload = (cloudPath: string, bytes: Buffer) => cloud.uploadFile({ cloudPath, fileContent: bytes })
const download = async (fileID: string) => (await cloud.downloadFile({ fileID })).fileContent

test('a file comes back as it was sent, also by its temporary address', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 7])
  const { fileID } = await upload(`议题/${fresh('photo')}.png`, bytes)
  expect(Buffer.compare(await download(fileID), bytes)).toBe(0)
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
  const response = await fetch(fileList[0]!.tempFileURL)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), bytes)).toBe(0)
})

test('the second file of one path replaces the first', async () => {
  const path = `${fresh('note')}.txt`
  await upload(path, Buffer.from('first'))
  const { fileID } = await upload(path, Buffer.from('second'))
  expect((await download(fileID)).toString()).toBe('second')
})

test('a deleted file is gone', async () => {
  const { fileID } = await upload(`${fresh('note')}.txt`, Buffer.from('x'))
  expect((await cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
  await errorOf(cloud.downloadFile({ fileID }))
  expect((await cloud.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
})
