import { join } from 'node:path'
import { realEnvironment } from '../publishing/manager'
import { publicationOf, publish } from '../publishing/publication'

/**
 * `npm run publish:cloud`: collections, indexes, permissions, functions and the timer of a real environment in one go. The
 * keys and the environment's id come from the shell that calls it and are kept nowhere.
 */
const ROOT = join(__dirname, '../..')
const NEEDED = ['TARO_APP_CLOUD_ENV', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'] as const

const main = async () => {
  const missing = NEEDED.filter(name => !process.env[name])
  if (missing.length > 0) {
    console.error(`set ${missing.join(', ')} first: the environment's id and a key that may manage it`)
    process.exit(2)
  }
  const [envId = '', secretId, secretKey] = NEEDED.map(name => process.env[name])
  const { default: CloudBase } = await import(MANAGER)
  const manager = new CloudBase({ envId, secretId, secretKey })
  const wanted = publicationOf(join(ROOT, 'cloudfunctions/database.json'), join(ROOT, 'dist/cloud'))
  await publish(wanted, realEnvironment(manager, envId), console.log)
}

/** Installed by the npm script beside the project and not kept in it: two hundred packages for one person's one command. */
const MANAGER: string = '@cloudbase/manager-node'

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
