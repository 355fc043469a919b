// What a chart draws inside the axes of the chart library. It comes through a context and not as children: the library
// draws its axes anew with every new child, and marks change far more often than axes.
import { createContext, type ReactNode, useContext } from 'react'

interface Layers {
  readonly defs: ReactNode
  /** Drawn under the grid. */
  readonly ground?: ReactNode
  /** Marks and words. */
  readonly marks: ReactNode
}

export const PlotLayersContext = createContext<Layers>({ defs: null, marks: null })

/** One of the layers, at its place in the chart. */
export function PlotLayer({ layer }: { readonly layer: keyof Layers }) {
  const content = useContext(PlotLayersContext)[layer]
  if (layer === 'defs') return content && <defs>{content}</defs>
  return layer === 'marks' ? <g>{content}</g> : content
}
