// Keeps the URL and the View in step. Changes that a reader would call "going somewhere" become history entries;
// adjustments replace the current one, at once when they come singly, and at intervals when they stream (a dragged
// slider).
import type { View } from '../domain/view/view.ts'
import { viewFields } from '../domain/view/viewFields.ts'
import { encodeView, isOfView, parseView } from '../domain/view/viewUrl.ts'
import { adoptView, useViewStore } from './viewStore.ts'

// Browsers refuse more than about a hundred changes of address in thirty seconds.
const INTERVAL_MS = 350

/** Starts syncing; returns a function that stops it. */
export function syncUrl(): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined
  let isDue = false

  const writeNow = (): void => {
    isDue = false
    writeUrl(useViewStore.getState().view, 'replaceState')
  }
  const settle = (): void => {
    clearTimeout(resting)
    resting = undefined
    isDue = false
  }
  const onRest = (): void => {
    resting = undefined
    if (!isDue) return
    writeNow()
    resting = setTimeout(onRest, INTERVAL_MS)
  }
  const unsubscribe = useViewStore.subscribe(({ view, origin }, { view: previous }) => {
    // A View that came from the address is in the address already.
    if (view === previous || origin === 'history') return
    if (origin === 'correction') {
      settle()
      writeNow()
      return
    }
    // Within a presentation no change is a step in the history: Back leaves it, however often the slide was changed.
    const isPresentation = view.present !== null && previous.present !== null
    // An embed shares the history of the page around it, whose Back must not walk through what was opened in here.
    if (!isPresentation && !view.embed && isStep(view, previous)) {
      // A change that is still to be written belongs to the entry that is being left.
      if (isDue) writeUrl(previous, 'replaceState')
      settle()
      writeUrl(view, 'pushState')
      return
    }
    if (resting !== undefined) {
      isDue = true
      return
    }
    writeNow()
    resting = setTimeout(onRest, INTERVAL_MS)
  })
  const onPopState = (): void => {
    settle()
    adoptView(window.location.href)
  }
  const onPageHide = (): void => {
    if (isDue) writeNow()
  }
  window.addEventListener('popstate', onPopState)
  window.addEventListener('pagehide', onPageHide)
  return () => {
    unsubscribe()
    settle()
    window.removeEventListener('popstate', onPopState)
    window.removeEventListener('pagehide', onPageHide)
  }
}

function isStep(view: View, previous: View): boolean {
  return [...viewFields()].some(([key, { isStep }]) => isStep && view[key] !== previous[key])
}

/** The address of a View on this page. Parameters that are not the View's own are kept. */
export function addressOf(view: View): string {
  const { pathname, search, hash } = window.location
  const foreign = new URLSearchParams(search)
  for (const key of [...foreign.keys()]) if (isOfView(key)) foreign.delete(key)
  const rest = foreign.toString()
  const own = encodeView(view)
  const query = rest ? `${own || '?'}${own ? '&' : ''}${rest}` : own
  return `${pathname}${query}${hash}`
}

// What the last address that was asked about says. To read it takes longer than to write it.
let known = { href: '', text: '' }

/** The View of the present address, in its canonical text. */
function presentText(): string {
  const { href } = window.location
  if (known.href !== href) known = { href, text: encodeView(parseView(href)) }
  return known.text
}

// Views are compared and not addresses: one View can be written in many ways, and a link stays as it was written.
function writeUrl(view: View, method: 'pushState' | 'replaceState'): void {
  const text = encodeView(view)
  if (presentText() === text) return
  window.history[method](null, '', addressOf(view))
  known = { href: window.location.href, text }
}
