// Words in a chart are the page's own, those of the axes too. The chart library would measure words, break them into
// lines and find a place for them; the build gives it this instead. See vite.chartLibrary.ts.
import type { ReactNode } from 'react'

interface Props {
  readonly children?: ReactNode
}

/** Draws what it stands around. */
function within({ children }: Props): ReactNode {
  return children
}

/** Draws nothing. */
function none(): null {
  return null
}

function no(): boolean {
  return false
}

/** A text of the library, which it has been given none to draw. */
export function Text(): never {
  throw new Error('The chart library writes no words here.')
}

export {
  no as isLabelContentAFunction,
  no as isValidTextAnchor,
  none as CartesianLabelFromLabelProp,
  none as LabelListFromLabelProp,
  within as CartesianLabelContextProvider,
  within as CartesianLabelListContextProvider,
}
