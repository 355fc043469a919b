// The focus after a change that takes away, or moves, what had it.
import { flushSync } from 'react-dom'

/** Makes a change, draws it, and gives the focus to the first of `selectors` that there is in the sheet. */
export function focusAfter(change: () => void, ...selectors: readonly string[]): void {
  flushSync(change)
  const sheet = document.querySelector('.library')
  const target = selectors.map((selector) => sheet?.querySelector<HTMLElement>(selector)).find(Boolean)
  target?.focus()
}

/** Makes a change that may move the control in focus to another place of the page, where it would lose it. */
export function keepFocus(change: () => void): void {
  const { activeElement } = document
  flushSync(change)
  if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus()
}
