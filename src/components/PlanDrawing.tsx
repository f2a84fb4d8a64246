import { useContext } from 'react'
import { View } from '@tarojs/components'
import type { PlanView } from '../contract/views/plan'
import { planWords } from '../locale/plan'
import { accessible } from './accessible'
import { LargeType } from './LargeType'
import { Paragraph } from './Paragraph'
import { planLayout } from './planLayout'
import './PlanDrawing.scss'

interface Props {
  id: string
  plan: PlanView
  /** whose ring and buildings stand out; null where the sites stand beside one another */
  chosen: string | null
}

const LARGER = 1.35

/** Buildings, sites and rings to scale, with every name as type: it grows with the page and needs no canvas. */
export function PlanDrawing({ id, plan, chosen }: Props) {
  const { large } = useContext(LargeType)
  const { tall, wide, buildings, sites, scale } = planLayout(plan, large ? LARGER : 1)
  const stands = (option: string, feasible: boolean | null) =>
    chosen === null ? feasible !== false : option === chosen
  const hosts = new Set(
    plan.sites
      .filter(({ option, feasible }) => stands(option, feasible))
      .flatMap(({ near, followed }) => [...near, ...followed])
  )
  return (
    <>
      <View id={id} className="plan" {...accessible('img', planWords(plan, chosen))}>
        <View className="plan__ground" style={{ width: `${100 * wide}%`, paddingBottom: `${tall * wide}%` }}>
          {sites.map(({ key, left, top, ring, caption }, at) => {
            const { feasible, radius } = plan.sites[at]!
            if (feasible === false && key !== chosen) return null
            const here = stands(key, feasible)
            return (
              <View key={key}>
                <View
                  className={`plan__ring ${here ? 'plan__ring--here' : ''}`}
                  style={{ ...placed({ left, top }), width: `${ring}%`, paddingBottom: `${ring}%` }}
                >
                  <View className="plan__line" />
                </View>
                {here ? (
                  <View className="plan__radius" style={placed(caption)}>
                    {radius}米
                  </View>
                ) : null}
              </View>
            )
          })}
          {buildings.map(({ key, ...spot }) => (
            <View
              key={key}
              className={`plan__building ${hosts.has(key) ? 'plan__building--host' : ''}`}
              style={placed(spot)}
            >
              <View className="plan__box">
                <View>{key}</View>
                {hosts.has(key) ? <View>近</View> : null}
              </View>
              {key === plan.own ? <View className="plan__own">您家</View> : null}
            </View>
          ))}
          {sites.map(({ key, ...spot }, at) => (
            <View
              key={key}
              className={`plan__site ${stands(key, plan.sites[at]!.feasible) ? 'plan__site--here' : ''}`}
              style={placed(spot)}
            >
              {at + 1}
            </View>
          ))}
        </View>
        <View className="plan__foot" style={{ width: `${100 * wide}%` }}>
          <View className="plan__scale" style={{ width: `${scale.width}%` }}>
            {scale.metres}米
          </View>
          <View className="plan__north">上面是北</View>
        </View>
      </View>
      {wide > 1 ? <Paragraph tone="quiet">图比屏幕宽，左右可以拖动。</Paragraph> : null}
    </>
  )
}

const placed = ({ left, top }: { left: number; top: number }) => ({ left: `${left}%`, top: `${top}%` })
