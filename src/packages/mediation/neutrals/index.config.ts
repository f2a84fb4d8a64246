export default definePageConfig({ navigationBarTitleText: '调解人名单' })
