import { useLayoutEffect, useRef } from 'react'
import { NO_FILTERS } from '../../domain/view/view.ts'
import { tabNames } from '../../domain/view/views.ts'
import { usePreferences } from '../../state/preferences.ts'
import { patchView } from '../../state/viewStore.ts'

interface ShortcutActions {
  readonly onHelp: () => void
  readonly onTheme: () => void
  readonly onPresent: () => void
  readonly onShare: () => void
  readonly onAddStep: () => void
  readonly onExport: () => void
  /** Given the name of the mark that has the focus, if one has. */
  readonly onPin: (markId: string | null) => void
}

/**
 * Single-key shortcuts. They rest while a field or a dialog has the focus, and can be switched off. Parts of the page
 * may each bring their own actions: a key that one has answered is not answered again.
 */
export function useShortcuts(actions: Partial<ShortcutActions>): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  // From the moment that the page can be seen: a key that is pressed at once is not lost.
  useLayoutEffect(() => {
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

function findAction(key: string, actions: Partial<ShortcutActions>): (() => void) | null {
  const { onHelp, onTheme, onPresent, onShare, onAddStep, onExport, onPin } = actions
  const viewName = tabNames()[Number(key) - 1]
  if (viewName) return () => patchView({ view: viewName })
  switch (key) {
    case '?':
      return onHelp ?? null
    case '/':
      return focusSearch
    case 't':
      return onTheme ?? null
    case 'p':
      return onPresent ?? null
    case 's':
      return onShare ?? null
    case 'a':
      return onAddStep ?? null
    case 'e':
      return onExport ?? null
    case 'x':
      return () => patchView(NO_FILTERS)
    case 'c':
      return onPin ? () => onPin(focusedMark()) : null
    case '[':
    case ']':
      return () => document.querySelector<HTMLElement>(`[data-walk="${key === '[' ? 'previous' : 'next'}"]`)?.click()
    default:
      return null
  }
}

function focusedMark(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-mark]')?.dataset['mark'] ?? null
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  if (field) field.focus()
  else document.querySelector<HTMLElement>('[data-open-filters]')?.click()
}
