import { HOUSEHOLD_TERMS } from '../locale/privacy'
import { Facts } from './Facts'
import { Heading } from './Heading'

/** What is kept of a person and why (个人信息说明), before the first of it is asked for. */
export function ConsentTerms() {
  return (
    <>
      <Heading level={2}>个人信息说明</Heading>
      <Facts id="consent-terms" facts={HOUSEHOLD_TERMS} />
    </>
  )
}
