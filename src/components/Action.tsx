import { Button, View } from '@tarojs/components'
import { accessible } from './accessible'
import './Action.scss'

export type ActionState = { status: 'ready' } | { status: 'sending' } | { status: 'closed'; reason: string }

const AGREES = 'agreePrivacyAuthorization'

interface Props {
  id: string
  /** A verb with its consequence: 投赞成票. */
  label: string
  kind?: 'primary' | 'quiet'
  state?: ActionState
  /** WeChat's own: to share this page, to complain about the app, or the yes it believes; that one comes to `onTap`. */
  opens?: 'share' | 'feedback' | typeof AGREES
  onTap?(): void
}

/** What is not allowed stays visible, quiet, and says why. */
export function Action({ id, label, kind = 'primary', state = { status: 'ready' }, opens, onTap }: Props) {
  const ready = state.status === 'ready'
  const look = state.status === 'closed' ? 'closed' : kind
  return (
    <View className="action">
      <Button
        id={id}
        className={`action__button action__button--${look} ${state.status === 'sending' ? 'action__button--sending' : ''}`}
        hoverClass={ready ? 'action__button--pressed' : 'none'}
        openType={ready ? opens : undefined}
        onClick={ready && opens !== AGREES ? onTap : undefined}
        onAgreePrivacyAuthorization={ready && opens === AGREES ? onTap : undefined}
        {...accessible('button', label, { ariaDisabled: !ready })}
      >
        {state.status === 'sending' ? '正在送出……' : label}
      </Button>
      {state.status === 'closed' ? (
        <View id={`${id}-reason`} className="action__reason">
          {state.reason}
        </View>
      ) : null}
    </View>
  )
}
