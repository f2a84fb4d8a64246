const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2020',
      transform: { react: { runtime: 'automatic' } }
    }
  }
]
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.tsx?$': swc },
  ...more
})

module.exports = {
  testTimeout: 120_000,
  /* one for each core of a small machine: jest alone would leave one idle */
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/closingLine.cjs'],
  projects: [
    /* pure functions leave nothing behind, so all their tests share one reading of every module */
    project('domain', {
      runner: 'jest-light-runner',
      setupFiles: ['<rootDir>/test/domain/typescript.mjs'],
      transform: {}
    }),
    project('local'),
    project('functions'),
    project('miniprogram', { testEnvironment: 'jsdom' }),
    project('browser')
  ]
}
