import { useId, useState } from 'react'
import { type Derived, evaluate, roundTo, turnsBoundRound } from '../../domain/derive.ts'
import { magnitude } from '../../domain/figures.ts'
import type { Figure } from '../../domain/schema.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { parseNumber } from '../../i18n/parseNumber.ts'
import { workingTexts } from '../../i18n/workingTexts.ts'

interface WorkingProps {
  readonly figure: Figure
  readonly derived: Derived
  readonly decimals: number
}

/** How a derived figure was rounded and how far its inputs let it be trusted; and the same with a reader's own numbers. */
export function Working({ figure, derived, decimals }: WorkingProps) {
  const { t, language, format } = useI18n()
  const words = workingTexts[language]
  const { kind, inputs, value, precision } = derived
  const unrounded = evaluate(
    kind,
    inputs.map(magnitude).filter((one) => one !== null),
  )
  const isRounded = unrounded !== null && unrounded !== value
  const turned = inputs.find((input, place) => turnsBoundRound(kind, place, input.precision))
  const wordings = [...new Set(inputs.map((input) => `“${t.label.precision[input.precision]}”`))]
  return (
    <details className="evidence">
      <summary>{words.heading}</summary>
      <div className="mt-1 space-y-1 text-xs leading-5">
        <p>{isRounded ? words.rounding(format.number(unrounded), decimals) : words.notRounded}</p>
        <p>{words.precision(format.list(wordings), t.label.precision[precision])}</p>
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
  const cited = derived.inputs.map((input) => format.number(magnitude(input) ?? Number.NaN))
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const texts = typed ?? cited
  const numbers = texts.map((text) => parseNumber(text, language))
  const known = numbers.filter((number) => number !== null)
  const result = known.length === numbers.length ? evaluate(derived.kind, known) : null
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
        <label key={input.id} className="mt-1 flex items-center justify-between gap-3">
          <span>{`${t.label.measure[input.measure]}, ${format.period(input.period)}, ${words.unit[input.unit]}`}</span>
          <input
            className="field w-24 text-right tabular-nums"
            inputMode="decimal"
            value={texts[index] ?? ''}
            aria-invalid={numbers[index] === null || undefined}
            aria-describedby={hintId}
            onChange={({ target }) => setTyped(texts.map((text, place) => (place === index ? target.value : text)))}
          />
        </label>
      ))}
      <p role="status" className="mt-2">
        {known.length < numbers.length ? (
          words.notANumber
        ) : result === null ? (
          words.dividesByZero
        ) : typed ? (
          <>
            <strong className="own-result">
              {words.result(format.figure({ ...figure, value: roundTo(result, decimals), precision: 'exact' }))}
            </strong>
            {` ${words.notASource}`}
          </>
        ) : null}
      </p>
      {typed && (
        <button type="button" className="link" onClick={() => setTyped(null)}>
          {words.reset}
        </button>
      )}
    </fieldset>
  )
}
