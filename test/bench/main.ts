import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { benchConsensus } from './consensus'
import { benchPages } from './pages'
import { benchPoll } from './poll'
import { benchReach } from './reach'
import { benchRooms } from './rooms'
import { benchSizes } from './sizes'
import { benchStreet } from './street'
import { benchTaps } from './taps'
import { benchThousand } from './thousand'

/** `npm run --silent bench`: one JSON line per figure, and nothing else on standard output. */
const ROOT = path.join(__dirname, '../..')

const main = async () => {
  const built = spawnSync(
    process.execPath,
    [path.join(ROOT, 'local/build.mjs'), 'weapp', 'h5', 'functions'],
    {
      stdio: ['ignore', 'ignore', 'inherit']
    }
  )
  if (built.status !== 0) process.exit(1)
  const print = (figures: readonly object[]) => figures.forEach(figure => console.log(JSON.stringify(figure)))
  print(benchSizes(path.join(ROOT, 'dist/weapp')))
  print(benchStreet())
  print(await benchTaps())
  print(await benchReach(path.join(ROOT, 'dist/weapp')))
  print(await benchPages())
  print(await benchThousand())
  print(await benchRooms())
  print(await benchPoll())
  print(benchConsensus().map(figure => ({ figure: 'consensus', ...figure })))
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
