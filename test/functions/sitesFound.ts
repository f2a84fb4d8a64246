import {
  acceptAtTriage,
  announceNeed,
  appraiseSites,
  castByBuilding,
  complain,
  listSites,
  NEED,
  signAll
} from '../../local/demo/story'
import { DOORS, HEAD } from '../../local/demo/village'
import type { Stage } from '../../local/demo/stage'

/** The toilet of 河湾里 on day 20: the need is confirmed, five sites are appraised. */
export const sitesFound = async (stage: Stage) => {
  const matter = await complain(stage)
  stage.day(3)
  await signAll(stage, matter, DOORS.slice(0, 24))
  stage.day(5)
  await acceptAtTriage(stage, matter)
  const need = await announceNeed(stage, matter)
  stage.day(8)
  await stage.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(stage, { matter, vote: need.vote }, NEED)
  stage.day(13, 11)
  await stage.tick()
  const sites = await listSites(stage, matter)
  stage.day(20)
  await appraiseSites(stage, matter, sites)
  return { matter, sites }
}
