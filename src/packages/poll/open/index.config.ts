export default definePageConfig({ navigationBarTitleText: '开始征询' })
