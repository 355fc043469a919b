import { useState } from 'react'
import { absoluteAddress } from '../../data/siteAddress.ts'
import { LANGUAGES, localise } from '../../domain/dataset/text.ts'
import { chartName } from '../../domain/export/drawnFigures.ts'
import { chartsToEmbed, viewToEmbed } from '../../domain/view/share.ts'
import { THEMES, type Theme, type View } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTo } from '../../state/links.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { CopyField } from './CopyField.tsx'
import { EmbedPreview } from './EmbedPreview.tsx'
import { embedCode } from './embedCode.ts'
import { shareTexts } from './shareTexts.ts'

interface EmbedSectionProps {
  readonly view: View
  readonly eventId: string | null
}

/** The code that puts one chart of the View into another page, and what it looks like there. */
export function EmbedSection({ view, eventId }: EmbedSectionProps) {
  const { language, text } = useI18n()
  const words = shareTexts[language]
  const charts = chartsToEmbed(view)
  const [asked, setChart] = useState(charts[0])
  const [lang, setLang] = useState(language)
  // Most pages have one theme, a light one. An author whose page follows its readers' theme can choose that.
  const [theme, setTheme] = useState<Theme>('light')
  const chart = charts.find((one) => one === asked) ?? charts[0]
  return (
    <section aria-labelledby="share-embed" className="mt-5 border-t border-rule pt-4">
      <h3 id="share-embed" className="font-semibold">
        {words.embed.heading}
      </h3>
      {chart ? (
        <>
          <p className="text-sm text-muted">
            {`${words.embed.about} `}
            <ExternalLink href={absoluteAddress('embed-example.html')}>{words.embed.example}</ExternalLink>
          </p>
          <div className="mt-3 mb-2 flex flex-wrap gap-x-5 gap-y-2">
            {charts.length > 1 && (
              <Choice
                legend={words.embed.chart}
                options={charts.map((value) => ({ value, label: text(chartName(view.view, value)) }))}
                value={chart}
                onChange={setChart}
              />
            )}
            <Segmented
              legend={words.embed.language}
              options={LANGUAGES.map((value) => ({ value, label: value.toUpperCase(), lang: value }))}
              value={lang}
              onChange={setLang}
            />
            <Segmented
              legend={words.embed.theme}
              options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
              value={theme}
              onChange={setTheme}
            />
          </div>
          <Code view={view} eventId={eventId} chart={chart} lang={lang} theme={theme} />
        </>
      ) : (
        <p className="text-sm text-muted">{factsOf(view.view).isOwn ? words.embed.holdings : words.embed.none}</p>
      )}
    </section>
  )
}

interface CodeProps extends EmbedSectionProps {
  readonly chart: Parameters<typeof viewToEmbed>[1]
  readonly lang: (typeof LANGUAGES)[number]
  readonly theme: Theme
}

function Code({ view, eventId, chart, lang, theme }: CodeProps) {
  const { t, language } = useI18n()
  const words = shareTexts[language].embed
  // The code may be in use for years, so it names the event: by then, another one may be the default.
  const embedded = viewToEmbed({ ...view, event: view.event ?? eventId }, chart, { lang, theme })
  const src = linkTo(embedded)
  const title = `${localise(chartName(embedded.view, chart), lang)} – ${t.brand}`
  return (
    <>
      <CopyField
        label={words.code}
        text={embedCode({ src, script: absoluteAddress('embed.js'), title })}
        copyLabel={words.copyCode}
      />
      <p className="mt-1 text-xs text-muted">{words.hint}</p>
      <EmbedPreview src={src} title={title} />
    </>
  )
}
