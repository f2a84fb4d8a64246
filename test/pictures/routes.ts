interface Config {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Every page of the app, read from its own list. */
export const ROUTES: readonly string[] = (() => {
  const given = globalThis as { defineAppConfig?: (config: Config) => Config }
  given.defineAppConfig = config => config
  const { pages, subPackages } = (require('../../src/app.config') as { default: Config }).default
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map(page => `${root}/${page}`))]
})()
