export default definePageConfig({ navigationBarTitleText: '上门告诉答复' })
