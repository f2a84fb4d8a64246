import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { ConveneForm } from '../../../features/meeting/ConveneForm'
import { useConvene } from '../../../features/meeting/useConvene'
import { SentNotice } from '../../../components/SentNotice'
import { sendState } from '../../../components/states'
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
        <>
          <SentNotice id="convene" sent={convening.sent} onRetry={convening.send} />
          <Action
            id="convene-send"
            label="记下这次会，列出议程"
            state={sendState(convening.sent, convening.missing)}
            onTap={convening.send}
          />
        </>
      }
    >
      <ConveneForm convening={convening} />
    </Page>
  )
}
