import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'

const settings: UserConfigExport<'webpack5'> = {
  projectName: 'louyuan',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.join(__dirname, 'accessibleNames.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // A Chinese letter is three bytes as it is written and six as an escape, and WeChat reads UTF-8.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    postcss: { pxtransform: { enable: true, config: {} } },
    // No style sheet of the kit overrides another's classes, so their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true }
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[hash].css',
      chunkFilename: 'css/[name].[chunkhash].css'
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // One design pixel is half a CSS pixel on every width: a wide window shows more, not larger.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } }
    }
  }
}

export default defineConfig<'webpack5'>(merge => merge({}, settings))
