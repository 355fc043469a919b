import { useId } from 'react'

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly hideLegend?: boolean
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of many, behind one control: a native select with its legend before it. */
export function Choice<T extends string>({ legend, hideLegend, options, value, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <span className="choice">
      <label htmlFor={id} className={hideLegend ? 'sr-only' : 'segmented-legend'}>
        {legend}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
