// What a view says of itself, and how it is added. A view is a folder and a line: its `index.ts` is its manifest, and
// views.ts names it.

import type { ComponentType, ReactNode } from 'react'
import type { CardTarget } from '../charts/frame/chart.ts'
import { addDrawn, type Drawn } from '../domain/export/drawn.ts'
import type { Layers } from '../domain/layers/layers.ts'
import type { Selection } from '../domain/selection/select.ts'
import type { ViewName } from '../domain/view/view.ts'
import { addFields, type OwnFields } from '../domain/view/viewFields.ts'
import { addViewFacts, type ViewFacts } from '../domain/view/views.ts'

/** What every view is given. */
export interface ViewPanelProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly onOpen: (opens: CardTarget) => void
  /** Stands in the place of what the filings show while they are not there; null where nothing is missing. */
  readonly filingsPlaceholder: ReactNode
}

/** A view as it is drawn, with the parts whose code it asks for only once it is drawn. */
export type ViewPanel = ComponentType<ViewPanelProps> & {
  readonly parts?: readonly { readonly load: () => Promise<unknown> }[]
}

export interface ViewManifest extends ViewFacts {
  /** Its code, fetched when it is first shown. */
  readonly load: () => Promise<ViewPanel>
  /** The figures and statements that it draws, for files and paper. */
  readonly loadDrawn?: () => Promise<Drawn>
  /** Fields of the View that it adds to those that there are. */
  readonly fields?: OwnFields
}

const manifests = new Map<ViewName, ViewManifest>()

/** Adds a view to the page, after those that there are. Returns what takes it away again. */
export function addView(manifest: ViewManifest): () => void {
  const { id, loadDrawn, fields } = manifest
  manifests.set(id, manifest)
  const removals = [
    addViewFacts(manifest),
    ...(loadDrawn ? [addDrawn(id, loadDrawn)] : []),
    ...(fields ? [addFields(fields)] : []),
  ]
  return () => {
    manifests.delete(id)
    for (const remove of removals) remove()
  }
}

/** The manifest of a view that has been added. */
export function manifestOf(view: ViewName): ViewManifest {
  const manifest = manifests.get(view)
  if (!manifest) throw new Error(`The view "${view}" has not been added.`)
  return manifest
}
