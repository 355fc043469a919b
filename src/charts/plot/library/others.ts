// Charts here have two axes at right angles, and no legend, bars of error, stacks of cells or settings for events. The
// chart library keeps a place for all of them in every chart; the build gives it this instead. See
// vite.chartLibrary.ts.
import type { ReactNode } from 'react'
import { ignored, nothing } from './events.ts'

interface Props {
  readonly children?: ReactNode
}

/** What the library keeps of a part that no chart has. */
function absent(state: object = {}): object {
  return state
}

/** Draws nothing. */
function none(): null {
  return null
}

/** Draws what it stands around. */
export function SetErrorBarContext({ children }: Props): ReactNode {
  return children
}

const NO_CHILDREN: readonly never[] = []

/** Cells that would give a bar or a dot a look of its own. */
export function findAllByType(): readonly never[] {
  return NO_CHILDREN
}

export const initialEventSettingsState = {}

export {
  absent as errorBarReducer,
  absent as eventSettingsReducer,
  absent as legendReducer,
  absent as polarAxisReducer,
  absent as polarOptionsReducer,
  absent as renderedTicksReducer,
  ignored as removeRenderedTicks,
  ignored as setRenderedTicks,
  none as ReportEventSettings,
  none as SetLegendPayload,
  nothing as selectAngleAxis,
  nothing as selectAngleAxisRange,
  nothing as selectLegendSettings,
  nothing as selectLegendSize,
  nothing as selectRadiusAxis,
  nothing as selectRadiusAxisRange,
}
