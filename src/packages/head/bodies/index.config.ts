export default definePageConfig({ navigationBarTitleText: '一人一票的名册' })
