import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../local/cloud'

export const DATABASE_FILE = join(__dirname, 'fixtures', 'database.json')
export const FUNCTIONS_DIR = join(__dirname, 'fixtures', 'functions')

export interface TestCloud extends LocalCloud {
  dataDir: string
  /** What the local cloud wrote to its log. */
  logged: string[]
}

/** A local cloud on the fixture functions, in a folder of its own that goes with `stop`. */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'))
  const logged: string[] = []
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: DATABASE_FILE,
    functionsDir: FUNCTIONS_DIR,
    log: line => logged.push(line),
    ...options
  })
  return {
    ...cloud,
    dataDir,
    logged,
    async stop() {
      await cloud.stop()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

/** Posts as a client would, and reads whatever comes back. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', body: text, headers })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
