import { useState } from 'react'
import { NOT_ALLOWED } from './notAllowed'
import { takePhoto } from './photo'

/** Taking a photograph, and whether the person last said no to it. */
export function usePhoto() {
  const [barred, setBarred] = useState(false)
  const take = async (): Promise<string | null> => {
    const taken = await takePhoto()
    setBarred(taken === NOT_ALLOWED)
    return taken === NOT_ALLOWED ? null : taken
  }
  return { barred, take }
}
