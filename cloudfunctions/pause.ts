/** Waits a little longer and less evenly each time, so that two who collided do not collide again. */
export const pause = (attempt: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, 20 * (attempt + 1) + Math.random() * 40))
