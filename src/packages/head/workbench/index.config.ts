export default definePageConfig({ navigationBarTitleText: '院长工作台' })
