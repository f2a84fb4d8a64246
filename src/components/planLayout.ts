import type { PlanSite, PlanView } from '../contract/views/plan'

/** Where everything of a plan stands, in hundredths of its width and, for `top`, of its height. */
export interface PlanLayout {
  /** the height, in hundredths of the width */
  tall: number
  /** how many times as wide as the page, so that no name lies on another; 1 where all fit */
  wide: number
  buildings: readonly Spot[]
  sites: readonly (Spot & { ring: number; caption: Point })[]
  scale: { metres: number; width: number }
}

interface Point {
  left: number
  top: number
}
interface Spot extends Point {
  key: string
}
interface At {
  x: number
  y: number
}

/** CSS pixels a plan is wide on a phone, and what a mark with its name takes. */
const PAGE = 343
const MARK = 36
/** Marks may touch before there is something to drag. */
const LEAST_WIDER = 1.15
const WIDEST = 3
const SCALES = [500, 200, 100, 50, 20, 10, 5]
/** The plan is neither a strip nor a tower. */
const FLATTEST = 0.6
const TALLEST = 1.3

/** Draws around the sites with their rings, and the buildings between and just beside them; north is up. */
export const planLayout = ({ buildings, sites }: PlanView, type: number): PlanLayout => {
  const reach = Math.max(...sites.map(({ radius }) => radius))
  const rings = boxOf(sites.flatMap(corners))
  const near = buildings.filter(each => isIn(each, grown(rings, reach)))
  const tight = boxOf([...sites.flatMap(corners), ...near])
  const box = shaped(grown(tight, 0.09 * Math.max(tight.right - tight.left, tight.top - tight.bottom)))
  const width = box.right - box.left
  const height = box.top - box.bottom
  const at = ({ x, y }: At): Point => ({
    left: (100 * (x - box.left)) / width,
    top: (100 * (box.top - y)) / height
  })
  const apart = Math.min(...near.flatMap((each, from) => near.slice(from + 1).map(other => gap(each, other))))
  const needed = (MARK * type * width) / (PAGE * apart)
  const scale = SCALES.find(metres => metres <= width / 3) ?? SCALES[SCALES.length - 1]!
  return {
    tall: (100 * height) / width,
    wide: needed < LEAST_WIDER ? 1 : Math.min(WIDEST, needed),
    buildings: near.map(each => ({ key: each.key, ...at(each) })),
    sites: sites.map(site => ({
      key: site.option,
      ...at(site),
      ring: (200 * site.radius) / width,
      caption: at(clearOf(site, near))
    })),
    scale: { metres: scale, width: (100 * scale) / width }
  }
}

interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

/** The square around a ring; of a site that cannot be built on the point alone. */
const corners = ({ x, y, radius, feasible }: PlanSite): At[] => {
  const by = feasible === false ? 0 : radius
  return [
    { x: x - by, y: y - by },
    { x: x + by, y: y + by }
  ]
}

const boxOf = (points: readonly At[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  right: Math.max(...points.map(({ x }) => x)),
  bottom: Math.min(...points.map(({ y }) => y)),
  top: Math.max(...points.map(({ y }) => y))
})

const grown = ({ left, right, bottom, top }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  bottom: bottom - by,
  top: top + by
})

const isIn = ({ x, y }: At, { left, right, bottom, top }: Box): boolean =>
  x >= left && x <= right && y >= bottom && y <= top

const shaped = (box: Box): Box => {
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  const higher = Math.max(0, FLATTEST * width - height) / 2
  const wider = Math.max(0, height / TALLEST - width) / 2
  return {
    left: box.left - wider,
    right: box.right + wider,
    bottom: box.bottom - higher,
    top: box.top + higher
  }
}

/** Two marks do not touch once they are this far apart to the side, or above one another. */
const gap = (a: At, b: At): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))

/** The point of a ring, below, above or beside, that is furthest from any building. */
const clearOf = ({ x, y, radius }: PlanSite, buildings: readonly At[]): At => {
  const points: At[] = [
    { x, y: y - radius },
    { x, y: y + radius },
    { x: x + radius, y },
    { x: x - radius, y }
  ]
  const room = (point: At) => Math.min(Infinity, ...buildings.map(each => gap(point, each)))
  return points.reduce((best, point) => (room(point) > room(best) ? point : best))
}
