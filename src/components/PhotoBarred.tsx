import { Notice } from './Notice'

interface Props {
  id: string
  barred: boolean
  /** What can be done without a photograph of one's own. */
  instead: string
}

/** After a no to the camera: what is kept, how to say yes after all (WeChat does not ask again for 10 s), and the way without. */
export const PhotoBarred = ({ id, barred, instead }: Props) =>
  barred ? (
    <Notice id={`${id}-barred`} kind="kept" title="没有拍照，您写的都还在">
      想拍的话，等十秒再点一次拍照，选“同意”；还不行，请到右上角“…”的设置里打开摄像头。不想用这部手机拍：
      {instead}
    </Notice>
  ) : null
