export default definePageConfig({ navigationBarTitleText: '一户一户记举手' })
