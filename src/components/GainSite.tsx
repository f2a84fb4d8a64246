import { Choice } from './Choice'

/** A gain that comes wherever the thing is put. */
export const ANYWHERE = 'anywhere'

interface Props {
  id: string
  options: readonly { id: string; name: string }[]
  chosen: string
  onChoose(value: string): void
}

/** From which site a household would gain: it stands back only where that one is on the ballot. Nothing without sites. */
export function GainSite({ id, options, chosen, onChoose }: Props) {
  if (options.length === 0) return null
  return (
    <Choice
      id={id}
      name="好处从哪里来"
      asked
      options={[
        { value: ANYWHERE, word: '办在哪里都有好处', detail: '这件事的表决都回避' },
        ...options.map(({ id: value, name }) => ({
          value,
          word: `只因为“${name}”`,
          detail: '只在问到这个点位的表决里回避'
        }))
      ]}
      chosen={chosen === '' ? null : chosen}
      onChoose={onChoose}
    />
  )
}

/** What is still to be chosen before it is sent; null for nothing. */
export const gainSiteMissing = (options: readonly unknown[], chosen: string): string | null =>
  options.length > 0 && chosen === '' ? '先选好处从哪里来。' : null

/** The site as it is sent; null for everywhere. */
export const gainSite = (options: readonly { id: string }[], chosen: string): string | null =>
  options.find(({ id }) => id === chosen)?.id ?? null
