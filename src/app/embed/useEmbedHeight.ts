import { type RefObject, useEffect } from 'react'
import type { HeightMessage } from '../../domain/view/share.ts'

/**
 * Tells the embedding page how tall this one is, whenever that changes. It measures what the element's parent holds.
 * Neither the frame's own height nor a sheet over the page is part of that, so that a new height of the frame does not
 * change what is measured.
 */
export function useEmbedHeight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = ref.current?.parentElement
    if (!page || window.parent === window) return
    let told = 0
    const tell = (): void => {
      const height = Math.ceil(page.getBoundingClientRect().height)
      if (height === told || height === 0) return
      told = height
      // Any page may receive this: the height of a chart is no secret.
      window.parent.postMessage({ type: 'shockwave:height', height } satisfies HeightMessage, '*')
    }
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(page)
    return () => observer.disconnect()
  }, [ref])
}
