import { normaliseView, OFF_STAGE, type View } from '../../domain/view.ts'
import { addressOf } from '../../state/syncUrl.ts'

/** A View as it is on its own page: neither presented nor embedded. */
export function offStage(view: View): View {
  return normaliseView({ ...view, ...OFF_STAGE })
}

/** The address that reopens a view on its page. */
export function linkTo(view: View): string {
  return new URL(addressOf(offStage(view)), window.location.href).href
}
