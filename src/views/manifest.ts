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
  /** Shown in place of what the filings show, while these are not there; null where nothing is missing. */
  readonly filingsPlaceholder: ReactNode
}

/** The component of a view, with the parts whose code is fetched only once the view is drawn. */
export type ViewPanel = ComponentType<ViewPanelProps> & {
  readonly parts?: readonly { readonly load: () => Promise<unknown> }[]
}

export interface ViewManifest extends ViewFacts {
  /** Its code, fetched when it is first shown. */
  readonly load: () => Promise<ViewPanel>
  /** The figures and statements that it draws, for files and paper. */
  readonly loadDrawn?: () => Promise<Drawn>
  /** The fields that it adds to the View. */
  readonly fields?: OwnFields
}

const manifests = new Map<ViewName, ViewManifest>()

/** Adds a view to the page, after the views already there. Returns the function that removes it. */
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
