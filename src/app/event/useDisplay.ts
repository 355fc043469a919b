import { useEffect } from 'react'
import { resolveTheme, usePreferences } from '../../state/preferences.ts'
import { useViewStore } from '../../state/viewStore.ts'

/** Puts the theme and the palette that apply on the document, where the style sheet reads them. */
export function useDisplay(): void {
  const chosen = useViewStore(({ view }) => view.theme)
  const { theme: remembered, palette } = usePreferences()
  const theme = resolveTheme(chosen, remembered)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  }, [theme])
  useEffect(() => {
    document.documentElement.dataset['palette'] = palette
  }, [palette])
}
