import { Heading } from '../../components/Heading'
import { TextField } from '../../components/TextField'
import { NAME_MAX } from '../../domain/matter/options'
import type { useAddOption } from './useAddOption'

/** A site to compare: a name, a place on the plan, a cost. Who is affected is computed from the place. */
export function AddOption({ add }: { add: ReturnType<typeof useAddOption> }) {
  const { name, east, north, cost } = add
  return (
    <>
      <Heading level={2}>再加一个点位</Heading>
      <TextField id="option-name" label="点位叫什么" value={name.text} onWrite={name.write} max={NAME_MAX} />
      <TextField
        id="option-east"
        label="从平面图原点往东多少米"
        hint="往西写负数，例如 -45"
        value={east.text}
        onWrite={east.write}
      />
      <TextField
        id="option-north"
        label="从平面图原点往北多少米"
        hint="往南写负数"
        value={north.text}
        onWrite={north.write}
      />
      <TextField
        id="option-cost"
        label="大约要花多少元"
        hint="例如 180000 或者 18万"
        value={cost.text}
        onWrite={cost.write}
      />
    </>
  )
}
