export default definePageConfig({ navigationBarTitleText: '异议与条件' })
