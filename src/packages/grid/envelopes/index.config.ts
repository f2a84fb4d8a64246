export default definePageConfig({ navigationBarTitleText: '点信封里的票' })
