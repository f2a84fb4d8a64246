export default definePageConfig({ navigationBarTitleText: '征询结果' })
