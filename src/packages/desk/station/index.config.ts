export default definePageConfig({ navigationBarTitleText: '互助站' })
