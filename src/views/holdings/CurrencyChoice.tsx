import { useId, useState } from 'react'
import { CURRENCIES } from '../../domain/holdings/reading/amounts.ts'
import type { Choices, LinesReading, TableReading } from '../../domain/holdings/reading/reading.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { parseNumber } from '../../i18n/parseNumber.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { previewTexts } from './previewTexts.ts'

interface CurrencyProps {
  readonly reading: LinesReading | TableReading
  readonly onChoose: (patch: Choices) => void
}

const OPEN = 'open'

/** Which currency counts, what those are that do not, and a currency for values that the file names none for. */
export function CurrencyChoice({ reading, onChoose }: CurrencyProps) {
  const { language } = useI18n()
  const words = previewTexts[language].currency
  const { currency, currencies } = reading
  const [main, ...others] = currencies
  const isAsked = reading.kind === 'table' && reading.questions.includes('currency')
  const isUnnamed = reading.kind === 'table' && reading.isUnnamed
  return (
    <>
      {isUnnamed && (
        <fieldset aria-label={words.legend} className={isAsked ? 'holdings-question' : undefined}>
          <p>{isAsked ? words.asked : words.unnamed}</p>
          <Choice
            legend={words.legend}
            options={[
              ...(isAsked ? [{ value: OPEN, label: words.choose }] : []),
              { value: '', label: words.none },
              ...CURRENCIES.map((code) => ({ value: code, label: code })),
            ]}
            value={isAsked ? OPEN : (currency ?? '')}
            onChange={(code) => code !== OPEN && onChoose({ currency: code })}
          />
        </fieldset>
      )}
      {main && others.length > 0 && (
        <fieldset aria-label={words.several} className="holdings-question">
          <p>{words.counts(main.code)}</p>
          <div className="holdings-columns">
            <Choice
              legend={words.counted}
              options={currencies.map(({ code }) => ({ value: code, label: code }))}
              value={main.code}
              onChange={(code) => onChoose({ counted: code, rates: [] })}
            />
            {others.map(({ code }) => (
              <RateField
                key={`${code} ${main.code}`}
                code={code}
                into={main.code}
                reading={reading}
                onChoose={onChoose}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

interface RateProps extends CurrencyProps {
  readonly code: string
  readonly into: string
}

/** What one unit of a currency is worth in the one that counts, as the reader knows it. */
function RateField({ code, into, reading, onChoose }: RateProps) {
  const { language, format } = useI18n()
  const words = previewTexts[language].currency
  const id = useId()
  const known = reading.rates.find((one) => one.code === code)?.rate
  const [typed, setTyped] = useState(known === undefined ? '' : format.exact(known))
  const rate = parseNumber(typed, language)
  return (
    <span className="choice">
      <label htmlFor={id} className="segmented-legend">
        {words.rate(code, into)}
      </label>
      <input
        id={id}
        className="field w-28"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={(typed !== '' && (rate === null || rate <= 0)) || undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          const others = reading.rates.filter((one) => one.code !== code)
          const entered = parseNumber(target.value, language)
          onChoose({ rates: entered !== null && entered > 0 ? [...others, { code, rate: entered }] : others })
        }}
      />
    </span>
  )
}
