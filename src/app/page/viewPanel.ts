// The code of the views. It is fetched when a view is shown, or ahead of that.
import type { ViewName } from '../../domain/view/view.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { manifestOf, type ViewManifest, type ViewPanelProps } from '../../views/manifest.ts'

const panels = new Map<ViewManifest, ReturnType<typeof lazyComponent<ViewPanelProps>>>()

/** The component that draws a view. It fetches the code of the view when it is first drawn. */
export function panelOf(view: ViewName) {
  const manifest = manifestOf(view)
  const panel = panels.get(manifest) ?? lazyComponent(manifest.load)
  panels.set(manifest, panel)
  return panel
}

/**
 * Fetches all the code of a view before the view is shown, so that the next step of a presentation need not wait for it
 * in front of an audience. A failure is reported only when the view is shown.
 */
export async function fetchCodeOf(view: ViewName): Promise<void> {
  try {
    await panelOf(view).load()
    // The line above has loaded the view already, so this call costs no second fetch.
    const { parts = [] } = await manifestOf(view).load()
    await Promise.all(parts.map((part) => part.load()))
  } catch {
    // It is tried again when the view is shown.
  }
}
