export default definePageConfig({ navigationBarTitleText: '社区的表决规则' })
