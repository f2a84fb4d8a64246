import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const CLOCK_AND_CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The core takes the instant as an argument.'
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core takes the instant as an argument.'
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The core takes chance as an argument.'
  }
]

const forbid = (...rules) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: rules.map(([which, message]) =>
        typeof which === 'string' ? { regex: which, message } : { group: which, message }
      )
    }
  ]
})
/** Anything that is not a relative path. */
const PACKAGES = '^[^.]'
const FEATURES = [
  'kept',
  'affected',
  'petition',
  'ballot',
  'reading',
  'result',
  'verify',
  'workbench',
  'triage',
  'roll',
  'claims',
  'options',
  'objection',
  'measure',
  'openVote',
  'rehearse',
  'cards',
  'turnout',
  'doors',
  'paperBallot',
  'phoneBallot',
  'envelope',
  'tellers',
  'askAgain',
  'proxy',
  'handUp',
  'jointRoom',
  'desk',
  'street',
  'meeting',
  'question',
  'privacy',
  'gathering',
  'courtyardMeeting',
  'service',
  'recusal',
  'relatives',
  'officials',
  'station',
  'rights',
  'figures',
  'join',
  'arrival',
  'doorstep',
  'invitations',
  'poster',
  'poll',
  'consensus',
  'matter',
  'screening',
  'room',
  'home',
  'me',
  'notice',
  'posting',
  'mediation',
  'packet',
  'feedback',
  'replyTexts'
]

const CONTEXTS = [
  'registry',
  'offices',
  'deliberation',
  'polling',
  'voting',
  'casework',
  'street',
  'moderation',
  'mediation'
]

export default tseslint.config(
  { ignores: ['dist/**', '.data/**', 'pictures/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: 'error'
    }
  },
  {
    files: ['src/domain/**'],
    rules: {
      ...forbid(
        [PACKAGES, 'The core imports only itself.'],
        [
          ['**/contract/**', '**/services/**', '**/features/**', '**/cloudfunctions/**'],
          'The core imports only itself.'
        ]
      ),
      'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE]
    }
  },
  {
    files: ['src/contract/**'],
    rules: forbid(
      [PACKAGES, 'The contract imports only the core.'],
      [
        ['**/services/**', '**/features/**', '**/pages/**', '**/cloudfunctions/**'],
        'The contract imports only the core.'
      ]
    )
  },
  {
    files: ['src/services/**'],
    rules: forbid([
      ['**/features/**', '**/pages/**', '**/domain/**', '**/cloudfunctions/**', 'wx-server-sdk'],
      'Services know the contract and the platform, no rules.'
    ])
  },
  {
    files: ['src/features/**', 'src/pages/**', 'src/components/**', 'src/packages/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...forbid([
        ['wx-server-sdk', '**/cloudfunctions/**', '**/local/**'],
        'Pages never reach behind the gateway.'
      ])
    }
  },
  ...FEATURES.map(feature => ({
    files: [`src/features/${feature}/**`],
    rules: forbid(
      [['wx-server-sdk', '**/cloudfunctions/**', '**/local/**'], 'Pages never reach behind the gateway.'],
      [
        FEATURES.filter(other => other !== feature).map(other => `../${other}/*`),
        'A feature does not import another feature.'
      ]
    )
  })),
  ...CONTEXTS.map(context => ({
    files: [`cloudfunctions/api/${context}/**`],
    rules: forbid(
      [['wx-server-sdk'], 'Only the store and the effects touch the SDK.'],
      [['@tarojs/*', 'react'], 'Functions know no interface.'],
      [
        CONTEXTS.filter(other => other !== context).map(other => `**/${other}/**`),
        'A context does not reach into another.'
      ]
    )
  })),
  {
    files: ['local/**'],
    ignores: ['local/commands/**'],
    rules: forbid([
      ['**/src/**', '**/cloudfunctions/**'],
      'The local cloud knows no product code; it loads built functions.'
    ])
  },
  {
    files: ['local/commands/**'],
    rules: forbid([
      ['**/cloudfunctions/**', '**/features/**', '**/pages/**'],
      'Commands replay the core, nothing else.'
    ])
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } }
)
