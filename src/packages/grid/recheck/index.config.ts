export default definePageConfig({ navigationBarTitleText: '抽查代录的票' })
