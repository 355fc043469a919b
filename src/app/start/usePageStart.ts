import { useLayoutEffect } from 'react'

/** Once the app stands on the page: what showed in its place goes, in the same frame. */
export function usePageStart(): void {
  useLayoutEffect(() => {
    const { documentElement: page } = document
    delete page.dataset['start']
    page.dataset['ready'] = ''
    document.querySelector('.start')?.remove()
    // What the reader pressed before: a control that the app has taken over is still there.
    const early = page.earlyPress
    delete page.earlyPress
    if (early?.isConnected) queueMicrotask(() => early.click())
  }, [])
}
