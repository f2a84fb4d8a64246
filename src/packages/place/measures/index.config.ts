export default definePageConfig({ navigationBarTitleText: '措施' })
