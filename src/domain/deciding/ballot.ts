/** What a ballot on a yes-or-no question may say (赞成, 反对, 弃权). */
export const YES_NO = ['yes', 'no', 'abstain'] as const
export type YesNo = (typeof YES_NO)[number]

/** What a ballot between options may say beside an option's id: none of these (以上都不), or 弃权. An option may not be called so. */
export const BESIDE_OPTIONS = ['none', 'abstain'] as const

/** What a ballot may say: where there are options one of them, none of these or 弃权; else yes, no or 弃权. In the order shown. */
export const choicesOn = (options: readonly { id: string }[]): readonly string[] =>
  options.length > 0 ? [...options.map(option => option.id), ...BESIDE_OPTIONS] : YES_NO

/** The ballot of a household that counts: its last valid one before the close. */
export interface Ballot<C extends string = YesNo> {
  household: string
  choice: C
}
