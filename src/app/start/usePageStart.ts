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
    const values = page.earlyValues ?? []
    delete page.earlyValues
    queueMicrotask(() => {
      for (const [field, value] of values) setTo(successorOf(field), value)
    })
  }, [])
}

/** Sets a field as the reader would: React notes what a script sets, and follows an event only to another value. */
function setTo(field: HTMLInputElement | undefined, value: string): void {
  if (!field) return
  field.value = ''
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The control itself where the app has taken it over; where it has replaced the page, the one that says the same. */
function successorOf<T extends HTMLElement>(control: T): T | undefined {
  if (control.isConnected) return control
  const says = (element: T): string => {
    const { textContent } = element.closest('label') ?? element
    return [textContent, element.getAttribute('aria-label'), element.dataset['mark']].join('\n')
  }
  const others = [...document.querySelectorAll<T>(`#root ${control.localName}`)]
  return others.find((other) => says(other) === says(control))
}
