export default definePageConfig({ navigationBarTitleText: '召集院落会议' })
