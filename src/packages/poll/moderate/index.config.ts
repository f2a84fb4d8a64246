export default definePageConfig({ navigationBarTitleText: '查看观点' })
