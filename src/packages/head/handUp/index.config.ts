export default definePageConfig({ navigationBarTitleText: '上交' })
