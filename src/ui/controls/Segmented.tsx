import { type ReactNode, useId } from 'react'

interface SegmentedProps<T extends string> {
  readonly legend: string
  readonly hideLegend?: boolean
  readonly options: readonly {
    readonly value: T
    readonly label: ReactNode
    readonly name?: string
    /** What the option means, in a line. */
    readonly hint?: string
    readonly lang?: string
  }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight: native radio buttons, drawn as a row of segments. */
export function Segmented<T extends string>({ legend, hideLegend, options, value, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className={hideLegend ? 'sr-only' : 'segmented-legend'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            title={option.hint}
            onChange={() => onChange(option.value)}
          />
          <span className="segment">{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
