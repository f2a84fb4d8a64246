export default definePageConfig({ navigationBarTitleText: '打印征询结果' })
