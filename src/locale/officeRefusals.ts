import type { Refusal } from '../domain/refusal'

type Detail = Readonly<Record<string, unknown>>

/** Refusals about offices and those who hold them; null for any other. */
export const officeRefusal = (refusal: Refusal | 'internal', detail: Detail): string | null => {
  const key = Object.keys(detail).find(each => each in SENTENCES)
  const sentences = key === undefined ? undefined : SENTENCES[key as keyof typeof SENTENCES]
  return sentences?.(refusal, detail) ?? null
}

const SENTENCES = {
  kin: (refusal: Refusal | 'internal', { kin }: Detail): string | null => {
    if (refusal === 'DUPLICATE') return '这一户已经在记录里，或者已经核实过，不用再写。'
    if (refusal === 'EVIDENCE_MISSING') return '还没有写凭据。请写明是什么亲属、从哪里看得出来，再送去核实。'
    if (refusal === 'LIMIT_REACHED')
      return `您家已经有${kin}条在等核实。请等有了结果再写，急的请直接告诉社区书记。`
    if (kin === 'office') return '只有担任职务的人才登记近亲属。您知道的情况，可以写在“请核实”里。'
    if (kin === 'home') return '这是您自己家，本来就算在内。请写近亲属住的那一户。'
    return kin === 'self' ? '这是您自己的职务。请用“登记近亲属”，不用请人核实。' : null
  },
  holder: (_: unknown, { holder }: Detail) => `${holder}现在有人担任。要换人，请先办卸任。`,
  termYears: (_: unknown, { termYears }: Detail) =>
    `任期要从今天以后算起，最长${termYears}年。请改一个日子。`,
  seats: (_: unknown, { seats }: Detail) =>
    `您已经担任${seats}个职务。再兼一个要写明理由，请给您任命的人写上理由，重新给一个任职码。`,
  appoint: (_: unknown, { appoint }: Detail) =>
    appoint === 'self'
      ? '这个任职码是您自己给出的，不能给自己任职。请让被推举的人用自己的手机来接。'
      : '自己不能罢免自己。请选“辞任”或者“搬走”。',
  officeUnit: () => '这里没有这个单位。请重新打开这一页，从列出的里面选。',
  office: () => '任职码不对，或者已经用过、过期了。请照着再写一遍，或者请给您任命的人重新给一个。',
  stationSeats: (_: unknown, { stationSeats, member }: Detail) =>
    `第${member}位已经在另外${stationSeats}个互助站里。还要他来，请写明理由。`,
  member: (refusal: Refusal | 'internal', { member }: Detail): string | null =>
    refusal === 'DUPLICATE' ? `第${member}位和前面的同名。请写出能分清的名字。` : null,
  station: (_: unknown, { members, residents, fewest, most }: Detail) =>
    `互助站要有${fewest}到${most}人，居民至少占一半；现在${members}人，其中居民${residents}人。请社区书记先补齐成员。`,
  official: () => '没有找到这位负责人，可能已经卸任。请重新打开这一页再选。'
}
