import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { Paragraph } from '../../components/Paragraph'
import { TextField } from '../../components/TextField'
import { NAME_MAX } from '../../domain/matter/options'
import { foreseenWords } from '../../locale/plan'
import { NEW_SITE, type useAddOption } from './useAddOption'

/** A site to compare: a name, a place on the plan, a cost. Who is affected is computed from the place. */
export function AddOption({ add }: { add: ReturnType<typeof useAddOption> }) {
  const { name, east, north, cost, radius, near, movable, from, chooseFrom, known } = add
  return (
    <>
      <Heading level={2}>{movable.only ? '把点位挪一挪，再表决一次' : '再加一个点位'}</Heading>
      {movable.sites.length > 0 ? (
        <Choice
          id="option-from"
          name="新点位，还是挪原来的"
          options={[
            ...(movable.only ? [] : [{ value: NEW_SITE, word: '新的点位' }]),
            ...movable.sites.map(each => ({
              value: each.id,
              word: `把“${each.name}”挪一挪`,
              detail: '原来受影响的住户还算受影响方'
            }))
          ]}
          chosen={from}
          onChoose={chooseFrom}
        />
      ) : null}
      <TextField id="option-name" label="点位叫什么" value={name.text} onWrite={name.write} max={NAME_MAX} />
      <TextField
        id="option-east"
        label="从平面图原点往东多少米"
        hint={`往西写负数，例如 -45${known ? `。照着比：${known.key}是${known.x}` : ''}`}
        value={east.text}
        onWrite={east.write}
      />
      <TextField
        id="option-north"
        label="从平面图原点往北多少米"
        hint={`往南写负数${known ? `。照着比：${known.key}是${known.y}` : ''}`}
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
      <TextField
        id="option-radius"
        label="影响范围（米）"
        hint={`不写就是${radius.least}米。只能放大，圈里的住户都算受影响方`}
        {...(radius.wrong !== undefined && { error: radius.wrong })}
        value={radius.text}
        onWrite={radius.write}
      />
      {near ? (
        <Paragraph id="option-near" tone="quiet">
          {foreseenWords(near.radius, near.buildings)}
        </Paragraph>
      ) : null}
    </>
  )
}
