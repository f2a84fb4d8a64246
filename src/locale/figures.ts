import type { Figures } from '../domain/figures/figures'
import type { Span } from '../domain/figures/periods'
import { permille, type Rate } from '../domain/figures/rate'
import type { Route } from '../domain/figures/route'

export const SPAN_WORDS = { month: '按月', quarter: '按季', year: '按年' } as const satisfies Record<
  Span,
  string
>

/** Where a received matter stands or ended. */
export const ROUTE_WORDS = {
  L1: '自议办结',
  L2: '共议办结',
  L3: '商议办结',
  open: '还在办',
  withdrawn: '提出人撤回',
  merged: '并入别的议题',
  outOfScope: '不予受理',
  unclassified: '去向没有记录'
} as const satisfies Record<Route, string>

/** 「34.7%（4616件里的1604件）」; below ten 「样本不足（9件里的4件）」. */
export const rateWords = (rate: Rate): string => {
  const tenths = permille(rate)
  const parts = `${rate.den}件里的${rate.num}件`
  return tenths === null ? `样本不足（${parts}）` : `${Math.floor(tenths / 10)}.${tenths % 10}%（${parts}）`
}

/** 「收到12件＝自议办结5＋共议办结3＋还在办4」; parts with nothing are left out. */
export const sumWords = ({ received, routes }: Figures): string => {
  const parts = (Object.keys(ROUTE_WORDS) as Route[]).filter(route => routes[route] > 0)
  return received === 0
    ? '没有收到议题'
    : `收到${received}件＝${parts.map(route => `${ROUTE_WORDS[route]}${routes[route]}`).join('＋')}`
}
