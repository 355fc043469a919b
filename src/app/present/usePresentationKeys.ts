import { useCallback, useEffect, useRef, useState } from 'react'
import { usePreferences } from '../../state/preferences.ts'
import { toggleBlank } from '../../state/presentation.ts'
import { type Action, isTaken, useEscape, useKeys } from '../../ui/keys/keys.ts'
import { nextTheme, setTheme, useTheme } from '../event/useTheme.ts'
import type { Presentation } from './usePresentation.ts'

interface WindowActions {
  readonly onHelp: () => void
  /** Only the audience's window has these. */
  readonly onFullscreen?: () => void
  readonly onEnterFullscreen?: () => void
  readonly onSpeaker?: () => void
}

interface PresentationActions extends Presentation, WindowActions {
  readonly onTheme: () => void
}

const FORGET_MS = 2000
const MAX_DIGITS = 2

/**
 * The shortcuts of a presentation. PageUp and PageDown, which a clicker sends, always turn the page. The others do
 * nothing in fields and while a dialog is open. Those that a group of controls, such as a chart, uses itself do nothing
 * in the group. `own` is what the window adds. Returns the digits that wait for Enter, '' where there are none.
 */
export function usePresentationKeys(presentation: Presentation, own: WindowActions): string {
  const theme = useTheme()
  const actions = { ...presentation, ...own, onTheme: () => setTheme(nextTheme(theme)) }
  const [typed, setShown] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const setTyped = useCallback((digits: string): void => {
    clearTimeout(timer.current)
    setShown(digits)
    if (digits !== '') timer.current = setTimeout(() => setTyped(''), FORGET_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEscape(() => setTyped(''), typed !== '')
  useKeys((event) => findAction(event, actions, typed, setTyped))
  return typed
}

function findAction(
  event: KeyboardEvent,
  actions: PresentationActions,
  typed: string,
  setTyped: (digits: string) => void,
): Action | null {
  const { key, target } = event
  if (key === 'PageDown') return actions.next
  if (key === 'PageUp') return actions.previous
  if (isTaken(event)) return null
  if (key === 'Enter' && typed !== '') {
    return () => {
      setTyped('')
      actions.jump(Number(typed))
    }
  }
  return turningAction(key, target, actions) ?? singleAction(key, actions, typed, setTyped)
}

function turningAction(key: string, target: EventTarget | null, actions: PresentationActions): Action | null {
  if (isInGroup(target)) return null
  switch (key) {
    case 'ArrowRight':
      return actions.next
    case 'ArrowLeft':
      return actions.previous
    // On a control, Space presses the control.
    case ' ':
      return isOnControl(target) ? null : actions.next
    case 'Home':
      return actions.first
    case 'End':
      return actions.last
    default:
      return null
  }
}

function singleAction(
  key: string,
  actions: PresentationActions,
  typed: string,
  setTyped: (digits: string) => void,
): Action | null {
  // Clickers send F5 to start a show. By default, a browser would reload the page.
  if (key === 'F5') return actions.onEnterFullscreen ?? null
  if (!usePreferences.getState().singleKeys) return null
  if (/^\d$/.test(key)) return () => setTyped((typed + key).slice(-MAX_DIGITS))
  switch (key) {
    case 'b':
    case '.':
      return toggleBlank
    case 'f':
      return actions.onFullscreen ?? null
    case 'r':
      return actions.reset
    case 'n':
      return actions.onSpeaker ?? null
    case 't':
      return actions.onTheme
    case '?':
      return actions.onHelp
    default:
      return null
  }
}

/** True inside charts, tables, and rows of chips or choices, where these keys move between the controls. */
function isInGroup(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-roving], input') !== null
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, input, [role="button"]') !== null
}
