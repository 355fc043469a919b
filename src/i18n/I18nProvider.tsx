import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { Language } from '../domain/dataset/text.ts'
import { inTime } from '../waiting/inTime.ts'
import { createI18n, englishI18n, type I18n, I18nContext } from './i18n.ts'

/** Where the query client keeps the texts of a language. */
export const messagesKey = (language: Language) => ['messages', language] as const

// English is part of the page; any other language is a file of its own, loaded when it is first asked for.
export const messagesQuery = (language: Language) =>
  queryOptions({
    queryKey: messagesKey(language),
    queryFn: async (): Promise<I18n> =>
      language === 'vi' ? createI18n('vi', (await inTime(import('./vi.ts'))).vi) : englishI18n,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: keepPreviousData,
    ...(language === 'en' ? { initialData: englishI18n } : {}),
  })

interface I18nProviderProps {
  readonly language: Language
  /** Stands in until the first texts have arrived; has no words of its own. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/**
 * Gives the texts of `language` to everything inside. While they are loading, the last language stays. Before the first
 * texts are there, `fallback` shows.
 */
export function I18nProvider({ language, fallback, children }: I18nProviderProps) {
  const { data, isError, refetch } = useQuery(messagesQuery(language))
  const spoken = data ?? (isError ? englishI18n : null)
  useEffect(() => {
    if (spoken) document.documentElement.lang = spoken.language
  }, [spoken])
  const notice = useMemo(
    () =>
      isError ? (
        <p role="alert" className="border-b border-rule px-4 py-2 text-sm">
          {englishI18n.t.errors.language}{' '}
          <button type="button" className="underline" onClick={() => refetch()}>
            {englishI18n.t.controls.retry}
          </button>
        </p>
      ) : null,
    [isError, refetch],
  )
  if (!spoken) return fallback
  return (
    <I18nContext value={spoken}>
      {notice}
      {children}
    </I18nContext>
  )
}
