export default definePageConfig({ navigationBarTitleText: '候选点位' })
