export default definePageConfig({ navigationBarTitleText: '密封信封' })
