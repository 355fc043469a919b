// The charts on the page, for the features that work with them: export, print, stories and keys. Each frame registers
// its chart while it is drawn, so that no feature has to search the page for charts.
import { createContext, useContext, useLayoutEffect, useRef } from 'react'
import type { ChartId } from '../../domain/view/view.ts'
import type { ChartSubject } from './chartSlot.ts'

export interface ChartEntry {
  readonly figure: HTMLElement
  readonly subject: ChartSubject
}

export interface ChartRegistry {
  /** Registers a chart. Returns the function that removes it. */
  readonly add: (entry: ChartEntry) => () => void
  /** All charts, from the top of the page to its foot. */
  readonly list: () => readonly ChartEntry[]
}

export function createChartRegistry(): ChartRegistry {
  const entries = new Set<ChartEntry>()
  return {
    add: (entry) => {
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    list: () => [...entries].sort((a, b) => (isBefore(a.figure, b.figure) ? -1 : 1)),
  }
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The registry of the page. A chart that is drawn outside the page is registered in another one. */
export const ChartRegistryContext = createContext(createChartRegistry())

export function useChartRegistry(): ChartRegistry {
  return useContext(ChartRegistryContext)
}

/** Registers the chart of a frame, anew at every render. Returns the ref for the frame's element. */
export function useChartEntry(subject: ChartSubject, isDrawn: boolean) {
  const registry = useChartRegistry()
  const figure = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    return isDrawn && figure.current ? registry.add({ figure: figure.current, subject }) : undefined
  })
  return figure
}

/** The first chart with the given id; null where there is none. */
export function entryOf(registry: ChartRegistry, chart: ChartId | null): ChartEntry | null {
  return registry.list().find((entry) => entry.subject.chart === chart) ?? null
}

/** The chart that holds the focus; null where none does. */
export function focusedChart(registry: ChartRegistry): ChartEntry | null {
  return registry.list().find(({ figure }) => figure.contains(document.activeElement)) ?? null
}

/** The chart that holds the focus, else the first in sight, else the first. */
export function chartInView(registry: ChartRegistry): ChartEntry | null {
  const entries = registry.list()
  const isInSight = ({ figure }: ChartEntry): boolean => {
    const { top, bottom } = figure.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  }
  return focusedChart(registry) ?? entries.find(isInSight) ?? entries[0] ?? null
}
