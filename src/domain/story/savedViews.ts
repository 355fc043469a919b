// The format `shockwave-views/1`: Views that a reader named, each by its address, and how two lists of them are merged.
import * as z from 'zod/mini'
import { dateSchema, idSchema, lineSchema } from '../dataset/schema.ts'
import { type Parsed, parseShape } from '../parsing/parse.ts'
import { quoteFound } from '../parsing/problems.ts'
import type { View } from '../view/view.ts'
import { OFF_STAGE } from '../view/viewFields.ts'
import { encodeView, parseView } from '../view/viewUrl.ts'
import { isWritten } from './isWritten.ts'

/** The most characters that a name may have. */
export const MAX_NAME_CHARACTERS = 120
// A query of a View with every filter set is far shorter.
const MAX_VIEW_CHARACTERS = 2000

const savedViewSchema = z.strictObject({
  id: idSchema,
  name: lineSchema.check(z.maxLength(MAX_NAME_CHARACTERS)),
  event: idSchema,
  /** The View as the query of an address, its event named. */
  view: z.string().check(z.maxLength(MAX_VIEW_CHARACTERS)),
  /** The day on which it was saved. */
  saved: dateSchema,
})

const savedViewsSchema = z.strictObject({
  format: z.literal('shockwave-views/1'),
  views: z.array(savedViewSchema),
})

export type SavedView = Readonly<z.infer<typeof savedViewSchema>>
export type SavedViews = Readonly<z.infer<typeof savedViewsSchema>>

/**
 * The query of a View as it is saved: with its event, neither presented nor embedded, and without language and theme,
 * which stay the reader's.
 */
export function savedQueryOf(view: View, event: string): string {
  return encodeView(savedOf(view, event))
}

function savedOf(view: View, event: string): View {
  return { ...view, ...OFF_STAGE, event, lang: null, theme: null }
}

/** Parses a JSON value as a file of saved views; a View that the page would write differently is a fault. */
export function parseSavedViews(value: unknown): Parsed<SavedViews> {
  const shaped = parseShape(savedViewsSchema, value)
  if (!shaped.ok) return shaped
  const problems = shaped.value.views.flatMap(({ view, event }, index) =>
    isWritten(view, (parsed) => savedOf(parsed, event))
      ? []
      : [
          {
            path: `$.views[${index}].view`,
            found: quoteFound(view),
            detail: { code: 'rule', rule: 'saved-view-canonical' } as const,
          },
        ],
  )
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/** Reads a saved view of this device, whichever version of the page wrote it; null where the value is none. */
export function readSavedView(value: unknown): SavedView | null {
  const shaped = savedViewSchema.safeParse(value)
  return shaped.success ? { ...shaped.data, view: savedQueryOf(parseView(shaped.data.view), shaped.data.event) } : null
}

/**
 * Adds saved views to a list. A view that the list has already under the same name is left out. A view whose id is
 * taken by another one gets a new id.
 */
export function mergeSavedViews(
  own: readonly SavedView[],
  added: readonly SavedView[],
  newId: () => string,
): { readonly merged: readonly SavedView[]; readonly added: number; readonly known: number } {
  const merged = [...own]
  for (const view of added) {
    if (merged.some((other) => other.name === view.name && other.view === view.view)) continue
    merged.push(merged.some(({ id }) => id === view.id) ? { ...view, id: newId() } : view)
  }
  const count = merged.length - own.length
  return { merged, added: count, known: added.length - count }
}
