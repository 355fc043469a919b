import { type CSSProperties, useId } from 'react'

export interface ValueSliderProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}

/** One value between two ends: its name, what it is set to, and a slider that keys move by a step. */
export function ValueSlider({ label, min, max, step, value, format, onChange }: ValueSliderProps) {
  const id = useId()
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id}>{label}</label>
        <span className="font-semibold whitespace-nowrap tabular">{format(value)}</span>
      </div>
      <div className="range" style={{ '--high': (value - min) / (max - min) } as CSSProperties}>
        <input
          id={id}
          type="range"
          className="range-end pointer-events-auto"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={format(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </div>
    </div>
  )
}
