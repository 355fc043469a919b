import { THEMES, type Theme } from '../../domain/view/view.ts'
import { resolveTheme, usePreferences } from '../../state/preferences.ts'
import { patchView, useViewStore } from '../../state/viewStore.ts'

/** The theme that applies. */
export function useTheme(): Theme {
  const chosen = useViewStore(({ view }) => view.theme)
  const remembered = usePreferences((preferences) => preferences.theme)
  return resolveTheme(chosen, remembered)
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
}

/** The chosen theme goes into the View, so that a shared link keeps it, and is remembered on the device. */
export function setTheme(theme: Theme): void {
  usePreferences.getState().remember({ theme })
  patchView({ theme })
}
