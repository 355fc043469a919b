import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { filingsQuery, indexQuery, marketQuery } from '../../data/queries.ts'
import type { Dataset } from '../../domain/dataset/schema.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'
import { INDEX_PREFIX } from '../../domain/layers/memberKey.ts'
import { detailFigure, type FigureDetail } from '../../domain/selection/card.ts'
import type { StoryStep } from '../../domain/story/story.ts'
import { useViewStore } from '../../state/viewStore.ts'

const NONE: readonly string[] = []

/** The figures that a step shows large, as far as they are there: those of a layer come once it is loaded. */
export function useStepFigures(dataset: Dataset, step: StoryStep | undefined): readonly FigureDetail[] {
  const ids = step?.figures ?? NONE
  const event = useViewStore(({ view }) => view.event)
  const isOfLayer = ids.some((id) => !lookupOf({ dataset }).figureById.has(id))
  const { data: filings = null } = useQuery({ ...filingsQuery(event), enabled: isOfLayer })
  const { data: market = null } = useQuery({ ...marketQuery(event), enabled: isOfLayer })
  const isOfIndex = ids.some((id) => id.startsWith(INDEX_PREFIX))
  const { data: index = null } = useQuery({ ...indexQuery(event), enabled: isOfIndex })
  return useMemo(() => {
    const lookup = lookupOf({ dataset, filings, market, index })
    return ids.flatMap((id) => {
      const figure = lookup.figureById.get(id)
      return (figure && detailFigure(lookup, figure)) ?? []
    })
  }, [dataset, filings, market, index, ids])
}
