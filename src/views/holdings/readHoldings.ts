import { useEffect, useState } from 'react'
import { splitText } from '../../data/readTable.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { DecimalMark } from '../../domain/holdings/reading/amounts.ts'
import { type ChoicesOf, type Reading, readHoldingsText } from '../../domain/holdings/reading/reading.ts'

const MARKS: Readonly<Record<Language, DecimalMark>> = { en: '.', vi: ',' }

/** Reads holdings. Where the text leaves it open how its numbers are written, they are the language's. */
export async function readHoldings(
  text: string,
  language: Language,
  choicesOf: ChoicesOf = () => undefined,
): Promise<Reading> {
  return readHoldingsText({ text, grids: await splitText(text) }, MARKS[language], choicesOf)
}

// A long text is read once the reader pauses, so that typing in it stays quick.
const LONG = 20_000
const PAUSE_MS = 300

/**
 * The same, for a component: null until the text has been read, and where there is none. After a change of choices the
 * reading before stands until the next one is there, so that no control goes away under the reader's hands.
 */
export function useReading(text: string | null, language: Language, choicesOf: ChoicesOf): Reading | null {
  const [known, setKnown] = useState<{ readonly text: string; readonly reading: Reading } | null>(null)
  useEffect(() => {
    if (text === null) return
    let isCurrent = true
    const read = async (): Promise<void> => {
      const reading = await readHoldings(text, language, choicesOf)
      if (isCurrent) setKnown({ text, reading })
    }
    const timer = setTimeout(read, text.length > LONG ? PAUSE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, language, choicesOf])
  return known && known.text === text ? known.reading : null
}
