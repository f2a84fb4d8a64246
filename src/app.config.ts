export default defineAppConfig({
  pages: ['pages/home/index', 'pages/room/index', 'pages/matter/index', 'pages/me/index', 'pages/card/index'],
  subPackages: [
    { root: 'packages/words', pages: ['look/index', 'mine/index', 'report/index', 'privacy/index'] },
    { root: 'packages/join', pages: ['enter/index', 'poster/index', 'doorstep/index'] },
    {
      root: 'packages/poll',
      pages: ['answer/index', 'result/index', 'open/index', 'moderate/index', 'print/index']
    },
    {
      root: 'packages/vote',
      pages: [
        'ballot/index',
        'result/index',
        'minutes/index',
        'verify/index',
        'rehearse/index',
        'proxy/index',
        'held/index'
      ]
    },
    { root: 'packages/mediation', pages: ['mine/index', 'ask/index', 'talk/index', 'neutrals/index'] },
    { root: 'packages/yard', pages: ['call/index', 'meeting/index', 'hands/index'] },
    { root: 'packages/place', pages: ['hearing/index', 'measures/index', 'affected/index'] },
    {
      root: 'packages/head',
      pages: [
        'workbench/index',
        'triage/index',
        'options/index',
        'open/index',
        'turnout/index',
        'handUp/index',
        'roll/index',
        'looks/index',
        'bodies/index',
        'body/index',
        'claims/index',
        'invitations/index'
      ]
    },
    {
      root: 'packages/desk',
      pages: [
        'queue/index',
        'work/index',
        'figures/index',
        'cards/index',
        'relatives/index',
        'board/index',
        'meeting/index',
        'monthEnd/index',
        'officials/index',
        'posting/index',
        'packet/index',
        'texts/index',
        'station/index'
      ]
    },
    {
      root: 'packages/grid',
      pages: [
        'doors/index',
        'tell/index',
        'round/index',
        'paper/index',
        'phone/index',
        'callBack/index',
        'recheck/index',
        'envelope/index',
        'envelopes/index'
      ]
    }
  ],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  resizable: true,
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  window: {
    navigationBarTitleText: '楼院议事',
    navigationBarBackgroundColor: '#f8f3ea',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f8f3ea',
    backgroundTextStyle: 'dark'
  }
})
