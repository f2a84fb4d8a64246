export default definePageConfig({ navigationBarTitleText: '开始表决' })
