import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { unwrapped } from './sfnt'

const INSTALLED = '/usr/bin/chromium'
const FONTS = path.join(__dirname, '../../node_modules/@fontsource/noto-sans-sc/files')
const WEIGHTS = ['400', '600']
const QUIETLY = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * The Chromium of the machine, or else the one from the packages with a Chinese font of its own.
 * `CHROMIUM_PATH` names another one; `CHROMIUM_PATH=packaged` asks for the packaged one.
 */
export async function startBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH ?? (existsSync(INSTALLED) ? INSTALLED : 'packaged')
  if (asked !== 'packaged') return chromium.launch({ executablePath: asked, args: QUIETLY })

  const { default: packaged } = await import('@sparticuz/chromium')
  const fonts = chineseFonts()
  const browser = await chromium.launch({
    executablePath: await packaged.executablePath(),
    args: QUIETLY,
    env: { ...process.env, FONTCONFIG_FILE: path.join(fonts, 'fonts.conf') }
  })
  browser.on('disconnected', () => rmSync(fonts, { recursive: true, force: true }))
  return browser
}

/** A folder in which fontconfig finds the packaged font and nothing else. */
function chineseFonts() {
  const folder = mkdtempSync(path.join(tmpdir(), 'louyuan-fonts-'))
  mkdirSync(path.join(folder, 'files'))
  for (const weight of WEIGHTS)
    for (const script of ['chinese-simplified', 'latin']) {
      const name = `noto-sans-sc-${script}-${weight}-normal`
      const font = unwrapped(readFileSync(path.join(FONTS, `${name}.woff`)))
      writeFileSync(path.join(folder, 'files', `${name}.ttf`), font)
    }
  writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/files</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
  )
  return folder
}
