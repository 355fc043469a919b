// Where the focus goes after a change that removes or moves the control that had it.
import { flushSync } from 'react-dom'

/** Makes a change, draws it, and gives the focus to the first of `selectors` that is found in the sheet. */
export function focusAfter(change: () => void, ...selectors: readonly string[]): void {
  flushSync(change)
  const sheet = document.querySelector('.library')
  const target = selectors.map((selector) => sheet?.querySelector<HTMLElement>(selector)).find(Boolean)
  target?.focus()
}

/** Makes a change that may move the focused control to another place of the page, and gives it the focus back. */
export function keepFocus(change: () => void): void {
  const { activeElement } = document
  flushSync(change)
  if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus()
}
