import { useEffect, useRef } from 'react'
import { EVENT_VIEWS, NO_FILTERS } from '../domain/view.ts'
import { usePreferences } from '../state/preferences.ts'
import { patchView, togglePin, useViewStore } from '../state/viewStore.ts'

interface ShortcutActions {
  readonly onHelp: () => void
  readonly onTheme: () => void
}

/** Single-key shortcuts of the page. They rest while a field or a dialog has the focus, and can be switched off. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!usePreferences.getState().singleKeys || isBusy(event.target)) return
      const action = findAction(event.key, latest.current)
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
}

function findAction(key: string, { onHelp, onTheme }: ShortcutActions): (() => void) | null {
  const viewName = EVENT_VIEWS[Number(key) - 1]
  if (viewName) return () => patchView({ view: viewName })
  switch (key) {
    case '?':
      return onHelp
    case '/':
      return focusSearch
    case 't':
      return onTheme
    case 'x':
      return () => patchView(NO_FILTERS)
    case 'p':
      return pinFocused
    case '[':
    case ']':
      return () => document.querySelector<HTMLElement>(`[data-walk="${key === '[' ? 'previous' : 'next'}"]`)?.click()
    default:
      return null
  }
}

/** The company whose mark has the focus, else the one whose card is open. Ids of anything else are dropped with the View. */
function pinFocused(): void {
  const mark = document.activeElement?.closest<HTMLElement>('[data-mark]')?.dataset['mark']
  const id = mark ?? useViewStore.getState().view.company
  if (id) togglePin(id)
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  if (field) field.focus()
  else document.querySelector<HTMLElement>('[data-open-filters]')?.click()
}
