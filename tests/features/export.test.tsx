// The dialog that exports a chart. There is no canvas here: the pictures themselves are looked at in a browser.
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { exportTexts } from '../../src/features/export/exportTexts.ts'
import { chartTitle, closePage, en, figure, openPage } from '../fixtures/page.tsx'

afterEach(closePage)

const words = exportTexts.en
const button = () => within(figure()).getByRole('button', { name: en.controls.export(chartTitle()) })

describe('the export of a chart', () => {
  test('opens from the frame, says that there is no picture, offers none, and gives the focus back', async () => {
    const user = await openPage('/')
    await user.click(button())
    const dialog = await screen.findByRole('dialog', { name: words.title })
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(words.failed.draw)
    expect(within(dialog).queryByRole('img')).toBeNull()
    const download = within(dialog).getByRole('button', { name: words.download })
    expect(download).toHaveAttribute('aria-disabled', 'true')
    await user.click(download)
    expect(within(dialog).getAllByRole('status')[0]).not.toHaveTextContent(words.done.download)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(button()).toHaveFocus()
  })

  test('opens with a key, of the chart that has the focus, else of the first', async () => {
    const user = await openPage('/?view=uncertainties&scenario=0.5,0.5,1,3,0,0')
    await user.keyboard('e')
    await screen.findByRole('dialog', { name: words.title })
    await user.keyboard('{Escape}')
    const frame = document.querySelector<HTMLElement>('figure[data-chart="break-even"]') as HTMLElement
    const title = within(frame).getByRole('heading', { level: 2 }).textContent
    const second = within(frame).getByRole('button', { name: en.controls.export(title) })
    second.focus()
    await user.keyboard('e')
    await screen.findByRole('dialog', { name: words.title })
    await user.keyboard('{Escape}')
    expect(second).toHaveFocus()
  })

  test('has no double of an SVG, and keeps to what there is', async () => {
    const user = await openPage('/')
    await user.click(button())
    const dialog = await screen.findByRole('dialog', { name: words.title })
    const radio = (name: string) => within(dialog).queryByRole('radio', { name })
    await user.click(radio('3200 × 1800') as HTMLElement)
    await user.click(radio('SVG') as HTMLElement)
    expect(radio('3200 × 1800')).toBeNull()
    expect(radio('1600 × 900')).toBeChecked()
  })

  test('is not offered for a form, and tells that holdings stay on the device', async () => {
    const user = await openPage('/?view=holdings')
    const main = screen.getByRole('main')
    expect(within(main).queryByRole('button', { name: /^Export: / })).toBeNull()
    await user.type(within(main).getByRole('textbox'), 'NVDA 10000')
    await user.keyboard('{Tab}{Enter}')
    const [first] = await within(main).findAllByRole('button', { name: /^Export: / })
    await user.click(first as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: words.title })
    expect(within(dialog).getByText(words.holdings)).toBeInTheDocument()
  })
})
