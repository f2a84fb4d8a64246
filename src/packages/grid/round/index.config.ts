export default definePageConfig({ navigationBarTitleText: '还不知道答复的' })
