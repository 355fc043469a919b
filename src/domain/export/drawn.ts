// What each view draws, for files and for paper. That code is loaded only when a file or paper is asked for: the page
// can show its views without it.

import type { Figure, LocalText } from '../dataset/schema.ts'
import type { Layers } from '../layers/layers.ts'
import type { Selection } from '../selection/select.ts'
import type { ChartId, ViewName } from '../view/view.ts'
import type { Statement } from './statements.ts'

/** How much of a path counts as drawn: every close, or its last close and its recovery. */
export type PathDetail = 'points' | 'ends'

/**
 * What a view draws, for files and for paper. It calls the functions that its charts call, so that a file names exactly
 * what they draw.
 */
export interface Drawn {
  /** The names of its charts, where the view's own name is not enough to tell them apart. */
  readonly charts?: Readonly<Partial<Record<ChartId, LocalText>>>
  /** Its figures, in the order in which it draws them. */
  readonly figures: (layers: Layers, selection: Selection, paths: PathDetail) => readonly Figure[]
  /** Its sentences with evidence, beside those of the open card. */
  readonly statements?: (layers: Layers, selection: Selection) => readonly Statement[]
}

const NOTHING: Drawn = { figures: () => [] }
const loaders = new Map<ViewName, () => Promise<Drawn>>()
const loaded = new Map<ViewName, Drawn>()

/** Registers how to load what a view draws. Returns a function that removes it again. */
export function addDrawn(view: ViewName, load: () => Promise<Drawn>): () => void {
  loaders.set(view, load)
  return () => {
    loaders.delete(view)
    loaded.delete(view)
  }
}

/** Loads what every view draws; to be awaited before any of it is asked for. */
export async function loadDrawn(): Promise<void> {
  await Promise.all(
    [...loaders].map(async ([view, load]) => {
      if (!loaded.has(view)) loaded.set(view, await load())
    }),
  )
}

/** What a view draws; no figures for a view that has registered nothing. Throws where it has not been loaded. */
export function drawnBy(view: ViewName): Drawn {
  const drawn = loaded.get(view)
  if (!drawn && loaders.has(view)) throw new Error(`What the view "${view}" draws has not been loaded.`)
  return drawn ?? NOTHING
}
