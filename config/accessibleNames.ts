import type { IPluginContext } from '@tarojs/service'
import path from 'node:path'
import ariaAttributes from './ariaAttributes.json'

interface Platform {
  template?: { mergeComponents(ctx: IPluginContext, patch: object): void }
  runtimePath?: string | string[]
}

/**
 * What a screen reader needs to know of a control: Taro's mini-program templates leave it out.
 * Template and runtime shorten attribute names alike, so both must know the same ones.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, ariaAttributes)
      platform.runtimePath = [
        platform.runtimePath ?? [],
        path.join(__dirname, 'accessibleNames.runtime.js')
      ].flat()
    }
  })
}
