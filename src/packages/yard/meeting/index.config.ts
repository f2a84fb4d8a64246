export default definePageConfig({ navigationBarTitleText: '院落会议' })
