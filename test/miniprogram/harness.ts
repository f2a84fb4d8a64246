import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canvasesOf } from './canvases'

const BUILT = path.join(__dirname, '../../dist/weapp')
const PATIENCE_MS = 20_000 // on a machine with other work; what comes at once waits for nothing
const STEP_MS = 5

interface Options {
  /** What the `api` function returns for an event; a rejection is a lost connection. */
  answer?(event: Record<string, unknown>): unknown
  /** What the phone kept; hand in an earlier app's to open the app again on the same phone. */
  storage?: Map<string, unknown>
  /** WeChat's own font setting in CSS pixels. */
  fontSize?: number
  /** What else this WeChat can do: its API by name. */
  wechat?: Record<string, unknown>
}

export type MiniProgram = ReturnType<typeof openMiniProgram>

/** The compiled mini-program, launched on a phone of its own. Only one is open at a time. */
export function openMiniProgram({
  answer = () => null,
  storage = new Map(),
  fontSize = 16,
  wechat = {}
}: Options = {}) {
  const parent = mkdtempSync(path.join(tmpdir(), 'louyuan-weapp-'))
  const folder = path.join(parent, 'node_modules/weapp') // so that a failure does not print the minified line
  cpSync(BUILT, folder, { recursive: true })
  const routes = pagesAsComponents(folder)

  const calls: Record<string, unknown>[] = []
  const visited: string[] = []
  const drawn = new Map<string, string[]>()
  const simulate = freshSimulator()
  Object.assign(world.wx, {
    ...storageOf(storage),
    ...navigationTo(visited),
    getRandomValues: ({ length, success }: RandomValues) =>
      success({ randomValues: Uint8Array.from({ length }, () => Math.floor(Math.random() * 256)).buffer }),
    ...canvasesOf(drawn),
    ...wechat,
    getAppBaseInfo: () => ({ fontSizeSetting: fontSize, SDKVersion: '3.8.0' }),
    cloud: {
      init: () => undefined,
      callFunction: async ({ data }: { data: Record<string, unknown> }) => {
        calls.push(data)
        return { result: await answer(data) }
      },
      uploadFile: async ({ cloudPath }: { cloudPath: string }) => {
        await answer({ store: cloudPath })
        return { fileID: `cloud://phone/${cloudPath}` }
      }
    }
  })
  const open: PageInstance[] = []
  launch(folder, routes[0]!, open)

  return {
    /** Every event that was sent to the cloud, in order. */
    calls,
    /** Every address the app went to, in order; 'back' for a step back. */
    visited,
    /** The words on every canvas, by its selector. */
    drawn,
    storage,
    routes,
    /** Opens a page with its query, as a tap on a card would. */
    async open(route: string, query: Record<string, string> = {}) {
      const component = simulate.render(
        simulate.load(path.join(folder, route), { rootPath: folder, compiler: 'official' })
      )
      const instance = component.instance as unknown as PageInstance
      Object.assign(instance, { route, __route__: route, options: query })
      open.push(instance)
      component.attach(document.createElement('page-root'))
      instance.onLoad(query)
      instance.onShow?.()
      instance.onReady?.()
      const page = pageOf(component, () => {
        instance.onUnload?.()
        open.splice(open.indexOf(instance), 1)
        component.detach()
      })
      await until(() => page.text() !== '')
      return page
    },
    close() {
      while (open.length > 0) open.pop()?.onUnload?.()
      rmSync(parent, { recursive: true, force: true })
    }
  }
}

/** Waits for something to become true; ends with the last failure. */
export async function until(check: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!check()) {
    if (Date.now() > end) throw new Error(`never became true: ${check.toString()}`)
    await new Promise(resolve => setTimeout(resolve, STEP_MS))
  }
}

function pageOf(component: Rendered, close: () => void) {
  /** An id with a dot in it, like a matter's, is no selector; rows of a list and what is picked there have such ids. */
  const look = (id: string) =>
    component.querySelector(`#${id}`) ??
    ['.row', '.choice__option']
      .flatMap(kind => component.querySelectorAll(kind))
      .find(each => attributeOf(each, 'id') === id)
  const find = (id: string) => {
    const found = look(id)
    if (!found) throw new Error(`nothing has the id ${id} on: ${component.dom?.textContent}`)
    return found
  }
  return {
    close,
    has: (id: string) => look(id) !== undefined,
    /** Everything that can be read, or what can be read within one element. */
    text: (id?: string) => (id === undefined ? component : find(id)).dom?.textContent ?? '',
    tap: (id: string) => find(id).dispatchEvent('tap'),
    /** A tap on WeChat's own button for a yes to its privacy text. */
    agree: (id: string) => find(id).dispatchEvent('agreeprivacyauthorization'),
    write: (id: string, text: string) => find(id).dispatchEvent('input', { detail: { value: text } }),
    /** An attribute as the page set it, in camel case: 'class', 'ariaLabel'. */
    attribute: (id: string, name: string) => attributeOf(find(id), name)
  }
}

const attributeOf = (element: Rendered, name: string): unknown =>
  element.toJSON().attrs.find(attribute => attribute.name === name)?.value

interface RandomValues {
  length: number
  success(found: { randomValues: ArrayBuffer }): void
}

interface PageInstance {
  onLoad(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onUnload?(): void
}

interface Rendered {
  dom?: { textContent: string | null }
  instance: unknown
  toJSON(): { attrs: { name: string; value: unknown }[] }
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  dispatchEvent(name: string, options?: object): void
  attach(parent: Element): void
  detach(): void
}

interface Simulator {
  load(file: string, options: object): string
  render(id: string): Rendered
}

type Lifecycle = Record<string, unknown> & {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

/** The globals WeChat gives a mini-program. */
const world = globalThis as unknown as {
  wx: Record<string, unknown>
  App(app: Lifecycle): void
  Page(page: Record<string, unknown>): void
  Component(component: object): void
  getApp(): Lifecycle | undefined
  getCurrentPages(): PageInstance[]
  MutationObserver?: unknown
}

function freshSimulator(): Simulator {
  delete world.MutationObserver // jsdom's own refuses the runtime's virtual nodes
  const simulate: Simulator = require('miniprogram-simulate')
  delete world.wx.webpackJsonp
  return simulate
}

/** The simulator knows components only, so each page is given to it as one. */
function pagesAsComponents(folder: string): string[] {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  const { pages, subPackages = [], usingComponents } = read('app.json')
  const routes: string[] = [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }: { root: string; pages: string[] }) =>
      inside.map(page => `${root}/${page}`)
    )
  ]
  for (const route of routes) {
    const page = existsSync(path.join(folder, `${route}.json`)) ? read(`${route}.json`) : {}
    const component = {
      ...page,
      component: true,
      usingComponents: { ...usingComponents, ...page.usingComponents }
    }
    writeFileSync(path.join(folder, `${route}.json`), JSON.stringify(component))
  }
  return routes
}

function launch(folder: string, entry: string, open: PageInstance[]) {
  let app: Lifecycle | undefined
  world.App = launched => {
    app = launched
  }
  world.Page = ({ data = {}, ...page }) => {
    const methods = Object.fromEntries(
      Object.entries(page).filter(([, member]) => typeof member === 'function')
    )
    world.Component({ options: { multipleSlots: true, styleIsolation: 'shared' }, data, methods })
  }
  world.getApp = () => app
  world.getCurrentPages = () => open
  require(path.join(folder, 'app.js'))
  const options = { path: entry, query: {}, scene: 1001, referrerInfo: {} }
  app?.onLaunch?.(options)
  app?.onShow?.(options)
}

function storageOf(storage: Map<string, unknown>) {
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key)
  }
}

function navigationTo(visited: string[]) {
  const go = ({
    url = 'back',
    success,
    complete
  }: {
    url?: string
    success?(o: object): void
    complete?(o: object): void
  }) => {
    visited.push(url)
    success?.({})
    complete?.({})
  }
  return {
    navigateTo: go,
    redirectTo: go,
    reLaunch: go,
    navigateBack: (options: object = {}) => go({ ...options, url: 'back' })
  }
}
