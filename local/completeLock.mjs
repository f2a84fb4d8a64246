// `node local/completeLock.mjs` after each change of package-lock.json: adds the native bindings of other platforms.
// Some registries answer only for the platform that asks; npm then leaves the others out of the lock, and `npm ci` refuses it.
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'android',
  'openharmony'
]
const PROCESSORS = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']
const ALIASES = { windows: 'win32', armv7: 'arm' }

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const known = lock.packages

/** Whether npm would find the package from this place: there, or in any node_modules above. */
const isFound = (place, name) => {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (known[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
  }
}

const platformOf = name => {
  const words = name
    .split('/')
    .pop()
    .split('-')
    .map(word => ALIASES[word] ?? word)
  const os = words.find(word => SYSTEMS.includes(word))
  const cpu = words.find(word => PROCESSORS.includes(word))
  const libc =
    os !== 'linux' ? null : words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null
  return os && cpu ? { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) } : null
}

let added = 0
for (const [place, entry] of Object.entries({ ...known })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name)
    if (isFound(place, name) || !platform || !/^\d/.test(version)) continue
    known[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      license: 'MIT',
      optional: true,
      ...platform
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(known).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} bindings of other platforms added`)
