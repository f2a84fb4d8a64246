import { useEffect, useRef } from 'react'
import { command } from './ask'

/** Tells the cloud, once a page, that this person looked at a room; if it never arrives nothing is lost. */
export function useLook(room: string, hasSeen: boolean) {
  const told = useRef(false)
  useEffect(() => {
    if (!hasSeen || told.current) return
    told.current = true
    void command('look', { room })
  }, [room, hasSeen])
}
