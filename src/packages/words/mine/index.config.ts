export default definePageConfig({ navigationBarTitleText: '我写的话' })
