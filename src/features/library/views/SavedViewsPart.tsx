import { useState } from 'react'
import { readJsonFile } from '../../../data/readJsonFile.ts'
import type { Catalogue, Dataset } from '../../../domain/dataset/schema.ts'
import { parseSavedViews, type SavedView } from '../../../domain/story/savedViews.ts'
import { parseView } from '../../../domain/view/viewUrl.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import {
  deleteView,
  dropUnreadViews,
  moveView,
  renameView,
  saveView,
  takeViews,
  undoSavedViews,
  useSavedViews,
} from '../../../state/savedViews.ts'
import { useViewStore } from '../../../state/viewStore.ts'
import { FileButton } from '../../../ui/controls/FileButton.tsx'
import { saveJson } from '../../../ui/controls/saveFile.ts'
import { FileFault } from '../FileFault.tsx'
import { focusAfter, keepFocus } from '../focusAfter.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { NameForm } from '../NameForm.tsx'
import { StorageReport } from '../StorageReport.tsx'
import { eventNameOf } from '../stories/storyWords.ts'
import { UndoLine } from '../UndoLine.tsx'
import { useImport } from '../useImport.ts'
import { nameView } from './nameView.ts'
import { SavedViewRow } from './SavedViewRow.tsx'
import { showView } from './showView.ts'

const FORMAT = 'shockwave-views/1'

interface PartProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
  readonly dataset: Dataset | null
}

/** The views that the reader named: saved, opened, put in order, and carried over as a file. */
export function SavedViewsPart({ catalogue, eventId, dataset }: PartProps) {
  const i18n = useI18n()
  const { language } = i18n
  const words = libraryTexts[language]
  const view = useViewStore((store) => store.view)
  const { items, unread, refusal, undoable } = useSavedViews()
  const [said, setSaid] = useState('')
  const { failed, setFailed, take } = useImport()

  const say = (change: () => void, what: string): void => {
    change()
    setFailed(null)
    setSaid(what)
  }
  const importFile = async (file: File): Promise<void> => {
    const read = await take(file, () => readJsonFile(file, FORMAT, parseSavedViews))
    if (!read) return setSaid('')
    const { added, known } = takeViews(read.views)
    setSaid(words.views.imported(added, known))
  }
  const rowsOf = (list: readonly SavedView[]) =>
    list.map((saved) => (
      <SavedViewRow
        key={saved.id}
        saved={saved}
        isFirst={saved === items[0]}
        isLast={saved === items.at(-1)}
        about={saved.event === eventId ? null : eventNameOf(catalogue, saved.event, i18n)}
        onOpen={() => showView(parseView(saved.view), saved.event, eventId)}
        onRename={(name) => say(() => renameView(saved.id, name), words.views.renamed(name))}
        onMove={(by) => {
          const place = items.indexOf(saved) + 1 + by
          say(() => keepFocus(() => moveView(saved.id, by)), words.moved(saved.name, place, items.length))
        }}
        onDelete={() =>
          say(() => focusAfter(() => deleteView(saved), '[data-control="undo"]'), words.views.deleted(saved.name))
        }
      />
    ))
  const here = items.filter(({ event }) => event === eventId)
  const others = items.filter(({ event }) => event !== eventId)
  const proposed = nameView(view, dataset, i18n)
  return (
    <>
      {eventId !== null && (
        <NameForm
          key={proposed}
          label={words.views.name}
          name={proposed}
          submit={words.views.save}
          onName={(name) => say(() => saveView(name, view, eventId, today()), words.views.saved(name))}
        />
      )}
      <UndoLine
        said={undoable ? words.views.deleted(undoable.change.name) : said}
        onUndo={undoable && (() => focusAfter(() => say(undoSavedViews, words.undone), '[data-control="name"]'))}
      />
      {failed && <FileFault {...failed} format={FORMAT} />}
      <StorageReport refusal={refusal} unread={unread} onDrop={dropUnreadViews} />
      {items.length === 0 && <p className="library-empty">{words.views.none}</p>}
      {here.length > 0 && <ul className="library-list">{rowsOf(here)}</ul>}
      {others.length > 0 && (
        <>
          <h3 className="filter-legend mt-4">{words.otherEvents}</h3>
          <ul className="library-list">{rowsOf(others)}</ul>
        </>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          aria-disabled={items.length === 0 || undefined}
          onClick={() => items.length > 0 && saveJson('shockwave-views.json', { format: FORMAT, views: items })}
        >
          {words.views.export}
        </button>
        <FileButton label={words.views.import} accept=".json,application/json" onFile={importFile} />
      </div>
    </>
  )
}

/** The day on the reader's calendar. */
function today(): string {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
