import { NO_FILTERS } from '../../domain/view/view.ts'
import { tabNames } from '../../domain/view/views.ts'
import { usePreferences } from '../../state/preferences.ts'
import { patchView } from '../../state/viewStore.ts'
import { type Action, isTaken, useKeys } from '../../ui/keys/keys.ts'

/**
 * Single-key shortcuts, by key. They do nothing while a field has the focus or a dialog is open, and they can be
 * switched off. Each part of the page registers its own.
 */
export function useShortcuts(actions: Readonly<Record<string, Action>>): void {
  useKeys((event) => (usePreferences.getState().singleKeys && !isTaken(event) ? actions[event.key] : null))
}

/** The shortcuts of the whole page: to a view, to the next or previous company, to the search, out of all filters. */
export function usePageShortcuts(): void {
  const toViews = tabNames().map((view, index): [string, Action] => [
    String((index + 1) % 10),
    () => patchView({ view }),
  ])
  useShortcuts({
    ...Object.fromEntries(toViews),
    '/': focusSearch,
    x: () => patchView(NO_FILTERS),
    '[': () => walk('previous'),
    ']': () => walk('next'),
  })
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  if (field) field.focus()
  else document.querySelector<HTMLElement>('[data-open-filters]')?.click()
}

function walk(to: 'previous' | 'next'): void {
  document.querySelector<HTMLElement>(`[data-walk="${to}"]`)?.click()
}
