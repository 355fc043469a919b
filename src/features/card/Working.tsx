import { useId, useState } from 'react'
import type { Figure, Precision } from '../../domain/dataset/schema.ts'
import { type Derived, evaluate, precisionOf, roundTo, turnsBoundRound } from '../../domain/figures/derive.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { parseNumber } from '../../i18n/parseNumber.ts'
import { workingTexts } from './workingTexts.ts'

// Precisions that need no word beside a number.
const PLAIN: readonly Precision[] = ['exact', 'rounded']

// The rounding error of binary fractions is smaller than this.
const NOISE = 1e-9

interface WorkingProps {
  readonly figure: Figure
  readonly derived: Derived
  readonly decimals: number
}

/**
 * How a derived figure was rounded and which precision its inputs allow. The reader can work it out with other numbers.
 */
export function Working({ figure, derived, decimals }: WorkingProps) {
  const { t, language, format } = useI18n()
  const words = workingTexts[language]
  const { kind, inputs, value, precision } = derived
  const unrounded = evaluate(
    kind,
    inputs.map(magnitude).filter((one) => one !== null),
  )
  const isRounded = unrounded !== null && Math.abs(unrounded - value) > NOISE
  const turned = inputs.find((input, place) => turnsBoundRound(kind, place, input.precision))
  const fromInputs = precisionOf(
    kind,
    inputs.map((input) => input.precision),
  )
  const wordings = [...new Set(inputs.map((input) => `“${t.label.precision[input.precision]}”`))]
  return (
    <details className="evidence">
      <summary>{words.heading}</summary>
      <div className="mt-1 grid gap-1 text-xs leading-5">
        <p>{isRounded ? words.rounding(format.exact(roundTo(unrounded, decimals + 3)), decimals) : words.notRounded}</p>
        <p>{words.precision(format.list(wordings), t.label.precision[fromInputs])}</p>
        {fromInputs !== precision && <p>{words.rounded(t.label.precision[precision])}</p>}
        {turned && <p>{words.turned(t.label.precision[turned.precision])}</p>}
        <OwnNumbers figure={figure} derived={derived} decimals={decimals} />
      </div>
    </details>
  )
}

function OwnNumbers({ figure, derived, decimals }: WorkingProps) {
  const { t, language, format } = useI18n()
  const words = workingTexts[language]
  const hintId = useId()
  // Null stands for the cited number itself: its written form may be rounded.
  const [typed, setTyped] = useState<readonly (string | null)[]>(() => derived.inputs.map(() => null))
  const isOwn = typed.some((text) => text !== null)
  const numbers = derived.inputs.map((input, place) => {
    const text = typed[place] ?? null
    return text === null ? magnitude(input) : parseNumber(text, language)
  })
  const known = numbers.filter((number) => number !== null)
  const result = known.length === numbers.length ? evaluate(derived.kind, known) : null
  // A reader's own number counts as exact. The cited ones keep their precision, so that a bound stays a bound.
  const precision = precisionOf(
    derived.kind,
    derived.inputs.map((input, place) => (typed[place] == null ? input.precision : 'exact')),
  )
  const describeInput = (input: Figure, isCited: boolean): string =>
    [
      t.label.measure[input.measure],
      format.period(input.period),
      isCited && !PLAIN.includes(input.precision) ? t.label.precision[input.precision] : '',
      words.unit[input.unit],
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <fieldset className="mt-2 border-t border-rule pt-2">
      <legend className="sr-only">{words.own}</legend>
      <p aria-hidden="true" className="font-semibold">
        {words.own}
      </p>
      <p id={hintId} className="text-muted">
        {words.ownHint}
      </p>
      {derived.inputs.map((input, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: inputs keep their places, and one figure may stand in two
        <label key={`${index} ${input.id}`} className="mt-1 flex items-center justify-between gap-3">
          <span>{describeInput(input, typed[index] == null)}</span>
          <input
            className="field w-24 text-right tabular"
            inputMode="decimal"
            value={typed[index] ?? format.exact(magnitude(input) ?? Number.NaN)}
            aria-invalid={numbers[index] === null || undefined}
            aria-describedby={hintId}
            onChange={({ target }) => setTyped(typed.map((text, place) => (place === index ? target.value : text)))}
          />
        </label>
      ))}
      <p role="status" className="mt-2">
        {known.length < numbers.length ? (
          words.notANumber
        ) : result === null ? (
          words.dividesByZero
        ) : isOwn ? (
          <>
            <strong className="own-result">
              {words.result(format.figure({ ...figure, value: roundTo(result, decimals), precision }))}
            </strong>
            {` ${words.notASource}`}
          </>
        ) : null}
      </p>
      {isOwn && (
        <button type="button" className="link" onClick={() => setTyped(derived.inputs.map(() => null))}>
          {words.reset}
        </button>
      )}
    </fieldset>
  )
}
