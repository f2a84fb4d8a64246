export default definePageConfig({ navigationBarTitleText: '共识征询' })
