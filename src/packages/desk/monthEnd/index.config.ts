export default definePageConfig({ navigationBarTitleText: '月底小结' })
