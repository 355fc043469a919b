import { type ReactNode, useId } from 'react'

interface OptionListProps<T extends string> {
  readonly legend: string
  /** `count` is null for an option that counts nothing. */
  readonly options: readonly { readonly id: T; readonly label: ReactNode; readonly count: number | null }[]
  readonly chosen: readonly T[]
  /** True where exactly one option is chosen, false for any number of them. */
  readonly exclusive?: boolean
  readonly onChange: (chosen: readonly T[]) => void
  readonly children?: ReactNode
}

/** A filter's options as checkboxes or radio buttons, each with its count. */
export function OptionList<T extends string>(props: OptionListProps<T>) {
  const { legend, options, chosen, exclusive, onChange, children } = props
  const name = useId()
  const toggle = (id: T, isOn: boolean): void => {
    const others = exclusive ? [] : chosen.filter((other) => other !== id)
    onChange(isOn ? [...others, id] : others)
  }
  return (
    <fieldset>
      <legend className="filter-legend">{legend}</legend>
      {options.map(({ id, label, count }) => (
        <label key={id} className="option" data-empty={count === 0 || undefined}>
          <input
            type={exclusive ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span className="flex-1">{label}</span>
          {count !== null && <span className="tabular text-muted">{count}</span>}
        </label>
      ))}
      {children}
    </fieldset>
  )
}
