import { useLayoutEffect } from 'react'

/** Once the app stands on the page: what showed in its place goes, in the same frame. */
export function usePageStart(): void {
  useLayoutEffect(() => {
    const { documentElement: page } = document
    delete page.dataset['start']
    page.dataset['ready'] = ''
    for (const start of document.querySelectorAll('.start, .script-missing')) start.remove()
    // What the reader pressed before.
    const early = page.earlyPress
    delete page.earlyPress
    if (early) queueMicrotask(() => successorOf(early)?.click())
  }, [])
}

/** The control itself where the app has taken it over; where it has replaced the page, the one that says the same. */
function successorOf(control: HTMLElement): HTMLElement | undefined {
  if (control.isConnected) return control
  const says = (element: HTMLElement): string => {
    const { textContent } = element.closest('label') ?? element
    return [textContent, element.getAttribute('aria-label'), element.dataset['mark']].join('\n')
  }
  const others = [...document.querySelectorAll<HTMLElement>(`#root ${control.localName}`)]
  return others.find((other) => says(other) === says(control))
}
