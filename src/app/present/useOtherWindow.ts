import { useState } from 'react'
import type { PresentRole } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { openPresentationWindow } from '../../state/presentationWindows.ts'
import { useTheme } from '../event/useTheme.ts'

interface OtherWindow {
  readonly open: () => void
  readonly isOpened: boolean
  /** True where the browser blocked the window. */
  readonly isBlocked: boolean
}

/** Opens the presentation's other window. It starts with this one's language and theme, and then keeps its own. */
export function useOtherWindow(present: PresentRole): OtherWindow {
  const { language } = useI18n()
  const theme = useTheme()
  const [outcome, setOutcome] = useState<'opened' | 'blocked' | null>(null)
  return {
    open: () => setOutcome(openPresentationWindow(present, { lang: language, theme }) ? 'opened' : 'blocked'),
    isOpened: outcome === 'opened',
    isBlocked: outcome === 'blocked',
  }
}
