import { useContext } from 'react'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { LargeType } from '../../components/LargeType'

/** Large type for every page, from the next tap on. */
export function TypeSize() {
  const { large, choose } = useContext(LargeType)
  return (
    <>
      <Heading level={2}>字号</Heading>
      <Choice
        id="type"
        name="字号"
        options={[
          { value: 'normal', word: '普通字' },
          { value: 'large', word: '大字' }
        ]}
        chosen={large ? 'large' : 'normal'}
        onChoose={size => choose(size === 'large')}
      />
    </>
  )
}
