import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { MAX_NAME_CHARACTERS } from '../../domain/story/savedViews.ts'

interface NameFormProps {
  readonly label: string
  readonly name: string
  readonly submit: string
  readonly onName: (name: string) => void
  readonly cancel?: { readonly label: string; readonly onCancel: () => void }
}

/** A form for a name. It takes no blank name. */
export function NameForm({ label, name, submit, onName, cancel }: NameFormProps) {
  const [draft, setDraft] = useState(name)
  const id = useId()
  const isBlank = draft.trim() === ''
  const give = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBlank) onName(draft.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !cancel) return
    // Escape closes this form, and not the sheet around it.
    event.preventDefault()
    cancel.onCancel()
  }
  return (
    <form className="library-name" onSubmit={give}>
      <label htmlFor={id} className="filter-legend">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="text"
          className="field flex-1"
          data-control="name"
          autoComplete="off"
          maxLength={MAX_NAME_CHARACTERS}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="button button-strong" aria-disabled={isBlank || undefined}>
          {submit}
        </button>
        {cancel && (
          <button type="button" className="button" onClick={cancel.onCancel}>
            {cancel.label}
          </button>
        )}
      </div>
    </form>
  )
}
