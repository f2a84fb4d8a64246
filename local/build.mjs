// `node local/build.mjs weapp h5 functions` builds what is named, side by side, and skips what has not changed.
import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const TOOLS = ['package-lock.json', 'package.json', 'local/build.mjs']
const PAGES = [...TOOLS, 'src', 'config', '.env', 'babel.config.js', 'project.config.json']
const TARGETS = {
  weapp: { inputs: PAGES, output: 'dist/weapp', make: () => taro('weapp') },
  h5: { inputs: PAGES, output: 'dist/h5', make: () => taro('h5') },
  functions: {
    inputs: [...TOOLS, 'cloudfunctions', 'src/domain', 'src/contract'],
    output: 'dist/cloud',
    make: buildFunctions
  }
}

const names = process.argv.slice(2)
const unknown = names.filter(name => !(name in TARGETS))
if (names.length === 0 || unknown.length > 0) {
  console.error(`usage: node local/build.mjs ${Object.keys(TARGETS).join(' | ')}`)
  process.exit(2)
}
const built = await Promise.all(names.map(refresh))
process.exitCode = built.every(Boolean) ? 0 : 1

/** True when the target is there and fits its sources. */
async function refresh(name) {
  const { inputs, output, make } = TARGETS[name]
  const stamp = at(`dist/.stamps/${name}`)
  const hash = hashOf(inputs)
  if (existsSync(at(output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log(`${name}: unchanged`)
    return true
  }
  rmSync(stamp, { force: true })
  const start = performance.now()
  const failure = await make()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (failure !== null) {
    console.error(`${name}: failed after ${seconds} s\n${failure}`)
    return false
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  console.log(`${name}: built in ${seconds} s`)
  return true
}

/** Null, or what the compiler said. Taro may end with 0 after a compile error, so its words count too. */
function taro(type) {
  const cli = path.join(ROOT, 'node_modules/.bin/taro')
  const child = spawn(cli, ['build', '--no-check', '--type', type], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', CI: '1' },
    shell: process.platform === 'win32'
  })
  const said = []
  child.stdout.on('data', chunk => said.push(chunk))
  child.stderr.on('data', chunk => said.push(chunk))
  return new Promise(resolve => {
    child.on('error', error => resolve(String(error)))
    child.on('close', code => {
      const words = Buffer.concat(said).toString('utf8')
      const broken = code !== 0 || words.includes('Compiled with some errors')
      resolve(broken ? words.slice(Math.max(0, words.indexOf('✖ Webpack'))) : null)
    })
  })
}

/** One folder per function, ready to upload: `index.js`, the one dependency, its triggers and permissions. */
async function buildFunctions() {
  const { version, dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const functions = readdirSync(at('cloudfunctions')).filter(name =>
    existsSync(at(`cloudfunctions/${name}/main.ts`))
  )
  rmSync(at('dist/cloud'), { recursive: true, force: true })
  mkdirSync(at('dist/cloud'), { recursive: true })
  try {
    await Promise.all(
      functions.map(async name => {
        const folder = `dist/cloud/${name}`
        await build({
          absWorkingDir: ROOT,
          entryPoints: [`cloudfunctions/${name}/main.ts`],
          outfile: `${folder}/index.js`,
          bundle: true,
          platform: 'node',
          format: 'cjs',
          target: 'node16',
          external: ['wx-server-sdk'],
          legalComments: 'none',
          logLevel: 'silent'
        })
        const manifest = {
          name,
          version,
          main: 'index.js',
          dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] }
        }
        writeFileSync(at(`${folder}/package.json`), JSON.stringify(manifest, null, 2) + '\n')
        const triggers = `cloudfunctions/${name}/config.json`
        if (existsSync(at(triggers))) cpSync(at(triggers), at(`${folder}/config.json`))
      })
    )
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function hashOf(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesIn).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(input) {
  if (!existsSync(at(input))) return []
  if (statSync(at(input)).isFile()) return [input]
  return readdirSync(at(input), { withFileTypes: true }).flatMap(entry => filesIn(`${input}/${entry.name}`))
}

function at(relative) {
  return path.join(ROOT, relative)
}
