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
  reporters: ['default', '<rootDir>/test/closingLine.cjs'],
  projects: [
    project('domain'),
    project('local'),
    project('functions'),
    project('miniprogram', { testEnvironment: 'jsdom' }),
    project('browser')
  ]
}
