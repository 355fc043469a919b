import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide'
import { useState } from 'react'
import type { SavedView } from '../../../domain/story/savedViews.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { focusAfter } from '../focusAfter.ts'
import { libraryTexts } from '../libraryTexts.ts'
import { NameForm } from '../NameForm.tsx'

interface SavedViewRowProps {
  readonly saved: SavedView
  /** The event that the view belongs to, where that is not the one shown. */
  readonly about: string | null
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onDelete: () => void
}

/** A saved view: its name opens it. */
export function SavedViewRow({ saved, about, isFirst, isLast, onOpen, onRename, onMove, onDelete }: SavedViewRowProps) {
  const { language, format } = useI18n()
  const words = libraryTexts[language]
  const [isRenaming, setRenaming] = useState(false)
  const { id, name } = saved
  const leave = (): void => focusAfter(() => setRenaming(false), `[data-item="${id}"] [data-control="rename"]`)
  if (isRenaming) {
    return (
      <li data-item={id}>
        <NameForm
          label={words.views.rowName}
          name={name}
          submit={words.saveName}
          onName={(next) => {
            onRename(next)
            leave()
          }}
          cancel={{ label: words.cancel, onCancel: leave }}
        />
      </li>
    )
  }
  return (
    <li data-item={id} className="library-row">
      <div className="min-w-0">
        <button type="button" className="link text-left break-words" onClick={onOpen}>
          {name}
        </button>
        <p className="text-xs text-muted">
          {[about, words.views.savedOn(format.date(saved.saved))].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="library-tools">
        <IconButton
          icon={Pencil}
          label={words.rename(name)}
          name="rename"
          onClick={() => focusAfter(() => setRenaming(true), `[data-item="${id}"] input`)}
        />
        <IconButton icon={ArrowUp} label={words.moveUp(name)} isIdle={isFirst} onClick={() => onMove(-1)} />
        <IconButton icon={ArrowDown} label={words.moveDown(name)} isIdle={isLast} onClick={() => onMove(1)} />
        <IconButton icon={Trash2} label={words.delete(name)} onClick={onDelete} />
      </div>
    </li>
  )
}
