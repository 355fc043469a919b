import { screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import jsQR from 'jsqr'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chartName } from '../../src/domain/export/drawnFigures.ts'
import type { View } from '../../src/domain/view/view.ts'
import { DEFAULT_VIEW } from '../../src/domain/view/viewFields.ts'
import { parseView } from '../../src/domain/view/viewUrl.ts'
import { embedCode } from '../../src/features/share/embedCode.ts'
import { drawQr } from '../../src/features/share/qrDrawing.ts'
import { shareTexts } from '../../src/features/share/shareTexts.ts'
import { deleteHoldings, giveHoldings } from '../../src/state/holdings.ts'
import { closePage, en, openPage, query, vietnamese } from '../fixtures/page.tsx'
import { viewLabel } from '../fixtures/viewLabel.ts'

afterEach(() => {
  closePage()
  deleteHoldings()
})

const words = shareTexts.en

async function openDialog(address: string) {
  const user = await openPage(address)
  await user.click(screen.getByRole('button', { name: en.controls.share }))
  return { user, dialog: await screen.findByRole('dialog', { name: words.title }) }
}

const linkIn = (dialog: HTMLElement): string =>
  within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: words.link }).value

const codeIn = (dialog: HTMLElement): HTMLIFrameElement => {
  const { value } = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: words.embed.code })
  const frame = new DOMParser().parseFromString(value, 'text/html').querySelector('iframe')
  if (!frame) throw new Error('no frame in the code')
  return frame
}

/** What a reader of codes finds in the modules of a path, each drawn as a square of so many pixels. */
function read(path: string, size: number): string | undefined {
  const scale = 4
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * side + Number(x) * scale) * 4
      for (let pixel = 0; pixel < Number(length) * scale; pixel += 1)
        pixels.fill(0, start + pixel * 4, start + pixel * 4 + 3)
    }
  }
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data
}

function readPicture(picture: HTMLElement): string | undefined {
  const size = Number(picture.getAttribute('viewBox')?.split(' ')[2])
  return read(picture.querySelector('path')?.getAttribute('d') ?? '', size)
}

describe('the link', () => {
  const address = '/?view=table&sector=chips,cloud&company=microsoft&lens=demand&utm=news'

  test('opens what is on the screen, in its language and the theme of whoever opens it', async () => {
    const { dialog } = await openDialog(address)
    const link = linkIn(dialog)
    expect(link.startsWith(window.location.origin)).toBe(true)
    const expected: View = {
      ...DEFAULT_VIEW,
      view: 'table',
      sector: ['chips', 'cloud'],
      company: 'microsoft',
      lens: 'demand',
      lang: 'en',
    }
    expect(parseView(link)).toEqual(expected)
    expect(new URL(link).searchParams.has('utm')).toBe(false)
  })

  test('leaves the language to whoever opens it, and pins the theme that was seen, on request', async () => {
    const { user, dialog } = await openDialog('/?view=table')
    await user.click(within(dialog).getByRole('checkbox', { name: words.inLanguage.en }))
    expect(parseView(linkIn(dialog))).toEqual({ ...DEFAULT_VIEW, view: 'table' })
    // Left to the system, which is light here.
    await user.click(within(dialog).getByRole('checkbox', { name: words.inTheme.light }))
    expect(parseView(linkIn(dialog))).toEqual({ ...DEFAULT_VIEW, view: 'table', theme: 'light' })
    expect(query()).toBe('view=table')
  })

  test('is copied, and where that is not allowed it is selected', async () => {
    const { user, dialog } = await openDialog(address)
    const button = within(dialog).getByRole('button', { name: words.copyLink })
    await user.click(button)
    expect(await navigator.clipboard.readText()).toBe(linkIn(dialog))
    expect(await within(dialog).findByText(words.copied)).toBeVisible()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    await user.click(button)
    expect(await within(dialog).findByText(words.copyFailed)).toBeVisible()
    const field = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: words.link })
    expect(field).toHaveFocus()
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
  })

  test('goes to the device’s own sheet where there is one that takes it', async () => {
    const share = vi.fn(async (_: ShareData) => {
      throw new DOMException('turned back', 'AbortError')
    })
    Object.assign(navigator, { share, canShare: () => true })
    try {
      const { user, dialog } = await openDialog('/?view=table')
      await user.click(within(dialog).getByRole('button', { name: words.through }))
      expect(share).toHaveBeenCalledExactlyOnceWith({ title: document.title, url: linkIn(dialog) })
    } finally {
      Reflect.deleteProperty(navigator, 'share')
      Reflect.deleteProperty(navigator, 'canShare')
    }
  })

  test('is not offered to a sheet that is not there', async () => {
    const { dialog } = await openDialog('/')
    expect(within(dialog).queryByRole('button', { name: words.through })).toBeNull()
  })

  test('holds no holdings, and says so', async () => {
    giveHoldings('NVDA 10000', 'en')
    const { dialog } = await openDialog('/?view=holdings')
    expect(linkIn(dialog)).not.toMatch(/nvda|10000/i)
    expect(within(dialog).getByText(words.holdings)).toBeVisible()
    expect(within(dialog).getByText(words.embed.holdings)).toBeVisible()
    expect(within(dialog).queryByRole('textbox', { name: words.embed.code })).toBeNull()
  })
})

describe('the QR code', () => {
  test('says exactly the link, small and all over the screen', async () => {
    const { user, dialog } = await openDialog('/?view=path&pin=nvidia,vistra&q=điện+toán')
    const link = linkIn(dialog)
    expect(readPicture(within(dialog).getByRole('img', { name: words.code.name, hidden: true }))).toBe(link)
    within(dialog).getByRole('button', { name: words.code.enlarge }).focus()
    await user.keyboard('{Enter}')
    const screenful = await screen.findByRole('dialog', { name: words.code.scan })
    expect(readPicture(within(screenful).getByRole('img', { name: words.code.name }))).toBe(link)
    expect(within(screenful).getByText(link.replace('http://', ''))).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: words.code.scan })).toBeNull())
    expect(within(dialog).getByRole('button', { name: words.code.enlarge })).toHaveFocus()
  })

  test('is not drawn of a link that is too long to be read from afar; without filters it is', async () => {
    // An id that the data lack would be dropped; words to search for are not. Each letter is nine characters of an
    // address.
    const { user, dialog } = await openDialog(`/?view=table&q=${'ế'.repeat(199)}`)
    expect(within(dialog).queryByRole('button', { name: words.code.enlarge })).toBeNull()
    expect(within(dialog).getByText(words.code.tooLong)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: words.code.without }))
    const code = within(dialog).getByRole('img', { name: words.code.name, hidden: true })
    expect(parseView(readPicture(code) ?? '')).toEqual({ ...DEFAULT_VIEW, view: 'table', lang: 'en' })
    expect(within(dialog).getByText(words.code.isWithout, { exact: false })).toBeVisible()
  })

  test('can be read for every text that is not too long, up to the last character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 666 }), fc.webQueryParameters(), (length, parameters) => {
        const text = `https://a.example/?${parameters}`.padEnd(length, 'x').slice(0, Math.max(length, 20))
        const drawing = drawQr(text)
        const isShort = new TextEncoder().encode(text).length <= 666
        expect(drawing && read(drawing.path, drawing.size)).toBe(isShort ? text : null)
      }),
      {
        numRuns: 25,
        examples: [
          [666, ''],
          [1, ''],
        ],
      },
    )
    expect(drawQr('x'.repeat(667))).toBeNull()
  })
})

describe('the code to embed', () => {
  test('holds the chart, language and theme that were chosen, and the script beside the page', async () => {
    const { user, dialog } = await openDialog('/news/?view=capex&sector=cloud&company=meta')
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: words.embed.chart }),
      within(dialog).getByRole('option', { name: chartName('capex', 'filed').en }),
    )
    await user.click(within(dialog).getByRole('radio', { name: 'VI' }))
    await user.click(within(dialog).getByRole('radio', { name: words.themes.dark }))
    const frame = codeIn(dialog)
    expect(frame.src).toBe(
      `${window.location.origin}/news/?event=deepseek-2025-01-27&view=capex&sector=cloud&chart=filed&embed=1&lang=vi&theme=dark`,
    )
    expect(frame.title).toContain(chartName('capex', 'filed').vi)
    const code = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: words.embed.code }).value
    expect(code).toContain(`<script src="${window.location.origin}/news/embed.js"></script>`)
    await user.click(within(dialog).getByRole('button', { name: words.embed.copyCode }))
    expect(await navigator.clipboard.readText()).toBe(code)
    expect(within(dialog).getByRole('link', { name: new RegExp(words.embed.example) })).toHaveAttribute(
      'href',
      `${window.location.origin}/news/embed-example.html`,
    )
  })

  test('keeps every character within its attribute', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (src, title) => {
        const code = embedCode({ src, script: 'embed.js', title })
        const body = new DOMParser().parseFromString(`<body>${code}`, 'text/html').body
        const frame = body.querySelector('iframe')
        expect(body.querySelectorAll('*')).toHaveLength(2)
        expect(frame?.getAttribute('src')).toBe(src)
        expect(frame?.getAttribute('sandbox')).toContain('allow-scripts allow-same-origin ')
        // A parser of HTML makes one line end of the two kinds, and has another character for none.
        expect(frame?.getAttribute('title')).toBe(title.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'))
      }),
    )
  })

  test('is not offered by a view without a chart', async () => {
    const user = await openPage('/?view=table')
    await user.click(screen.getByRole('link', { name: viewLabel('glossary') }))
    await screen.findByRole('region', { name: viewLabel('glossary') })
    await user.keyboard('s')
    const dialog = await screen.findByRole('dialog', { name: words.title })
    expect(within(dialog).getByText(words.embed.none)).toBeVisible()
  })
})

test('the key opens it where single keys work, and all of it is said in Vietnamese too', async () => {
  const user = await openPage('/?lang=vi')
  await user.keyboard('s')
  const dialog = await screen.findByRole('dialog', { name: shareTexts.vi.title })
  expect(within(dialog).getByRole('checkbox', { name: shareTexts.vi.inLanguage.vi })).toBeChecked()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('button', { name: vietnamese.controls.share })).toBeVisible()
})
