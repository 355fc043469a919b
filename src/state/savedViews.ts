// The views that a reader named, on this device only, in the reader's order.
import { moveItem } from '../domain/story/ownStory.ts'
import { mergeSavedViews, readSavedView, type SavedView, savedQueryOf } from '../domain/story/savedViews.ts'
import { takeBack } from '../domain/story/takeBack.ts'
import type { View } from '../domain/view/view.ts'
import { createKeptList } from './keptList.ts'
import { newId } from './newId.ts'

export interface SavedViewChange {
  readonly kind: 'view-deleted'
  readonly name: string
}

const list = createKeptList<SavedView, SavedViewChange>('shockwave.views', readSavedView, takeBack)

export const useSavedViews = list.use
export const undoSavedViews = list.undo
export const settleSavedViews = list.settle
export const dropUnreadViews = list.dropUnread

/** Saves a View of an event under a name, at the end of the list; `saved` is the day. */
export function saveView(name: string, view: View, event: string, saved: string): void {
  const added = { id: newId('view'), name, event, view: savedQueryOf(view, event), saved }
  list.change((views) => [...views.filter(({ id }) => id !== added.id), added])
}

export function renameView(id: string, name: string): void {
  list.change((views) => views.map((view) => (view.id === id ? { ...view, name } : view)))
}

export function moveView(id: string, by: 1 | -1): void {
  list.change((views) => moveItem(views, id, by))
}

export function deleteView({ id, name }: SavedView): void {
  list.change((views) => views.filter((view) => view.id !== id), { kind: 'view-deleted', name })
}

/** Adds saved views from elsewhere. Counts those that were added and those that were here already. */
export function takeViews(added: readonly SavedView[]): { readonly added: number; readonly known: number } {
  const add = (views: readonly SavedView[]) => mergeSavedViews(views, added, () => newId('view'))
  const { merged: _, ...counts } = add(useSavedViews.getState().items)
  list.change((views) => {
    const { merged, added: more } = add(views)
    return more === 0 ? views : merged
  })
  return counts
}
