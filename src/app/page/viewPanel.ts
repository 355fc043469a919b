// The code of views: fetched when they are shown, or ahead of that.
import type { ViewName } from '../../domain/view/view.ts'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { manifestOf, type ViewManifest, type ViewPanelProps } from '../../views/manifest.ts'

const panels = new Map<ViewManifest, ReturnType<typeof lazyComponent<ViewPanelProps>>>()

/** Draws a view, whose code it fetches if need be. */
export function panelOf(view: ViewName) {
  const manifest = manifestOf(view)
  const panel = panels.get(manifest) ?? lazyComponent(manifest.load)
  panels.set(manifest, panel)
  return panel
}

/**
 * Sets out for all the code of a view before it is shown, so that the next step of a talk need not wait for it in front
 * of an audience. What does not arrive is told of when the view is shown.
 */
export async function fetchCodeOf(view: ViewName): Promise<void> {
  try {
    await panelOf(view).load()
    // Loaded a moment ago, so that it is at hand.
    const { parts = [] } = await manifestOf(view).load()
    await Promise.all(parts.map((part) => part.load()))
  } catch {
    // It is tried again when the view is shown.
  }
}
