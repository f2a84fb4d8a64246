import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { ConveneForm } from '../../../features/meeting/ConveneForm'
import { useConvene } from '../../../features/meeting/useConvene'
import { SendAction } from '../../../components/SendAction'
import { OpenMeeting } from '../OpenMeeting'

/** A meeting on record is worked on or read; without one it is put on record first. */
export default function JointMeeting() {
  const { room = '', meeting = '' } = useRouter().params
  const [held, setHeld] = useState(meeting)
  const convening = useConvene(room, setHeld)
  if (held !== '') return <OpenMeeting meeting={held} />
  return (
    <Page
      id="convene"
      title="记下这次联席会"
      foot={
        <SendAction
          id="convene"
          label="记下这次会，列出议程"
          sent={convening.sent}
          missing={convening.missing}
          onSend={convening.send}
        />
      }
    >
      <ConveneForm convening={convening} />
    </Page>
  )
}
