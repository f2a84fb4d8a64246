export default definePageConfig({ navigationBarTitleText: '打开卡片' })
