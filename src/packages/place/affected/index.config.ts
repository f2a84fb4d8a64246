export default definePageConfig({ navigationBarTitleText: '受影响方' })
