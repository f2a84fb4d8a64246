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
  official: () => '没有找到这位负责人，可能已经卸任。请重新打开这一页再选。'
}
