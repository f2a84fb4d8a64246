export default definePageConfig({ navigationBarTitleText: '社区共治联席会' })
