import { type RefObject, useEffect } from 'react'
import type { HeightMessage } from '../../domain/view/share.ts'

/**
 * Tells the page around how tall this one is, whenever that changes. It is measured by what the element's parent holds:
 * neither the frame's own height nor a sheet over the page is part of it, so that no answer to the message changes what
 * is measured.
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
      // To whomever: that a chart is so many pixels tall is no secret.
      window.parent.postMessage({ type: 'shockwave:height', height } satisfies HeightMessage, '*')
    }
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(page)
    return () => observer.disconnect()
  }, [ref])
}
