import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { I18nContext } from '../../../src/i18n/i18n.ts'
import { lazyComponent } from '../../../src/ui/loading/lazyComponent.tsx'
import { i18nOf } from '../../fixtures/languages.ts'

interface GreetingProps {
  readonly name: string
}

function Greeting({ name }: GreetingProps) {
  return <p>{`Hello, ${name}`}</p>
}

const loaderOf = (...outcomes: readonly (ComponentType<GreetingProps> | Error)[]) => {
  const queue = [...outcomes]
  return vi.fn(async () => {
    const outcome = queue.shift()
    if (outcome === undefined) throw new Error('asked for too often')
    if (outcome instanceof Error) throw outcome
    return outcome
  })
}

describe('what loads', () => {
  test('shows the fallback first, then the component, with its properties', async () => {
    const Lazy = lazyComponent<GreetingProps>(loaderOf(Greeting))
    const view = render(<Lazy name="reader" fallback={<p>one moment</p>} />)
    expect(screen.getByText('one moment')).toBeVisible()
    expect(await screen.findByText('Hello, reader')).toBeVisible()
    expect(screen.queryByText('one moment')).not.toBeInTheDocument()
    view.rerender(<Lazy name="editor" />)
    expect(screen.getByText('Hello, editor')).toBeVisible()
  })

  test('once it is there, stands at once wherever it is drawn, without its fallback', async () => {
    const Lazy = lazyComponent<GreetingProps>(loaderOf(Greeting))
    render(<Lazy name="first" />)
    await screen.findByText('Hello, first')
    render(<Lazy name="second" fallback={<p>one moment</p>} />)
    expect(screen.getByText('Hello, second')).toBeVisible()
    expect(screen.queryByText('one moment')).not.toBeInTheDocument()
  })

  test('is asked for when it is first drawn, and once only', async () => {
    const load = loaderOf(Greeting)
    const Lazy = lazyComponent<GreetingProps>(load)
    expect(load).not.toHaveBeenCalled()
    render(
      <>
        <Lazy name="a" />
        <Lazy name="b" />
      </>,
    )
    await screen.findByText('Hello, b')
    expect(load).toHaveBeenCalledOnce()
  })
})

describe('what fails', () => {
  beforeEach(() => {
    // React reports what an error boundary caught.
    vi.mocked(console.error).mockImplementation(() => {})
  })

  test('says so in its place, with the reason behind a disclosure, and Retry loads it', async () => {
    const user = userEvent.setup()
    const load = loaderOf(new TypeError('connection lost'), Greeting)
    const Lazy = lazyComponent<GreetingProps>(load)
    render(
      <>
        <p>the rest of the page</p>
        <Lazy name="reader" />
      </>,
    )
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('This part of the page failed. The rest still works.')
    expect(screen.getByText('connection lost')).not.toBeVisible()
    expect(screen.getByText('the rest of the page')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Hello, reader')).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(load).toHaveBeenCalledTimes(2)
  })

  test('may fail again, and be tried again', async () => {
    const user = userEvent.setup()
    const Lazy = lazyComponent<GreetingProps>(loaderOf(new Error('first'), new Error('second'), Greeting))
    render(<Lazy name="reader" />)
    await screen.findByText('first')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('second')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Hello, reader')).toBeVisible()
  })

  test('a component that throws while it draws is caught in the same place', async () => {
    const Lazy = lazyComponent<GreetingProps>(
      loaderOf(() => {
        throw new Error('broken')
      }),
    )
    render(<Lazy name="reader" />)
    expect(await screen.findByRole('alert')).toHaveTextContent('broken')
  })

  test('speaks the reader’s language', async () => {
    const Lazy = lazyComponent<GreetingProps>(loaderOf(new Error('broken')))
    render(
      <I18nContext value={i18nOf.vi}>
        <Lazy name="reader" />
      </I18nContext>,
    )
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeVisible()
  })
})
