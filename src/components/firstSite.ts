import type { MatterView } from '../contract/views/matter'

/** The site a plan opens on: the one that is asked about, then one that concerns the viewer, then one that can be done. */
export const firstSite = ({ announcement, votes, plan }: MatterView): string | null => {
  const running = votes.find(({ outcome }) => outcome === null)
  const asked = announcement ? announcement.option : (running?.option ?? null)
  const sites = plan?.sites ?? []
  const found =
    sites.find(({ mine, feasible }) => mine && feasible !== false) ??
    sites.find(({ feasible }) => feasible) ??
    sites[0]
  return asked ?? found?.option ?? null
}
