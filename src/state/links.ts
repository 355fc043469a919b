// Addresses that are passed on: in links, codes, files, pictures and on paper. They hold their View and nothing else:
// no foreign parameters, and nothing behind a hash.
import type { View } from '../domain/view/view.ts'
import { encodeView } from '../domain/view/viewUrl.ts'

/** The absolute address that opens a View on this page. */
export function linkTo(view: View): string {
  return `${pageAddress()}${encodeView(view)}`
}

function pageAddress(): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}`
}
