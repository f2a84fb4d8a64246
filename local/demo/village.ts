/** 河湾里: an invented village of 12 buildings, 3 courtyards and 120 households, and the people who hold office there. */
export const PLACE = 'hewanli'

/** building: courtyard, x, y in metres, households */
export const BUILDINGS: Readonly<
  Record<string, readonly [courtyard: string, x: number, y: number, households: number]>
> = {
  W1: ['W', 0, 0, 16],
  W2: ['W', 0, 40, 12],
  W3: ['W', 0, 80, 10],
  W4: ['W', 40, 80, 12],
  E1: ['E', 60, 0, 12],
  E2: ['E', 100, 0, 10],
  E3: ['E', 140, 0, 8],
  E4: ['E', 120, 50, 14],
  E5: ['E', 140, 80, 6],
  N1: ['N', 60, 130, 8],
  N2: ['N', 100, 130, 6],
  N3: ['N', 140, 130, 6]
}

export const SITES = {
  A: { name: '村口停车场', x: 30, y: 0, feasible: true },
  B: { name: '东院空地', x: 125, y: 68, feasible: true },
  C: { name: '北院旧库房', x: 60, y: 108, feasible: true },
  D: { name: '河边', x: -45, y: 40, feasible: false },
  E: { name: '沿街商铺', x: 80, y: 20, feasible: false }
} as const

/** The person who acts for a household is called after its door. */
export const personOf = (door: string): string => `p-${door}`

export const HEAD = { W: personOf('W1-02'), E: personOf('E3-01'), N: personOf('N1-01') } as const
export const SECRETARY = 'p-secretary'
export const GRID_WORKER = 'p-grid'
export const STREET = 'p-street'
export const STAIR_HEAD_W1 = personOf('W1-05')

export const DOORS: readonly string[] = Object.entries(BUILDINGS).flatMap(([building, [, , , households]]) =>
  Array.from({ length: households }, (_, at) => `${building}-${String(at + 1).padStart(2, '0')}`)
)

export const doorsOf = (building: string): string[] => DOORS.filter(door => door.startsWith(`${building}-`))

/** What the `setup` function is given; `secret` is what the invite codes are made from. */
export const setupEvent = (secret: string, from: number) => {
  const until = from + 3 * 365 * 86_400_000
  const office = (openid: string, name: string, kind: string, unit: string) => ({
    openid,
    office: kind,
    unit,
    name,
    from,
    until
  })
  return {
    place: PLACE,
    title: '河湾里议事厅',
    community: 'H社区',
    communityKey: 'H',
    street: 'S街道',
    streetKey: 'S',
    secret,
    convenor: 'E',
    courtyards: [
      { key: 'W', name: '西院', headTitle: '西院院长', roomTitle: '西院议事厅' },
      { key: 'E', name: '东院', headTitle: '东院院长', roomTitle: '东院议事厅' },
      { key: 'N', name: '北院', headTitle: '北院院长', roomTitle: '北院议事厅' }
    ],
    buildings: Object.entries(BUILDINGS).map(([key, [courtyard, x, y]]) => ({ key, courtyard, x, y })),
    dwellings: DOORS.map((door, at) => ({
      line: at + 1,
      door,
      building: door.split('-')[0],
      occupancy: '自住',
      area: '90'
    })),
    officials: [
      office(HEAD.W, '西院院长', 'courtyardHead', 'W'),
      office(HEAD.E, '东院院长', 'courtyardHead', 'E'),
      office(HEAD.N, '北院院长', 'courtyardHead', 'N'),
      office(STAIR_HEAD_W1, 'W1楼道长', 'stairHead', 'W1'),
      office(GRID_WORKER, '网格员', 'gridWorker', 'H'),
      office(SECRETARY, 'H社区书记', 'secretary', 'H'),
      office(STREET, 'S街道', 'streetOfficer', 'S')
    ]
  }
}
