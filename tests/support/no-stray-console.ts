import { afterEach, beforeEach, expect, vi } from 'vitest'

const stray: string[] = []

beforeEach(() => {
  stray.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      stray.push(`console.${method}: ${words.map(String).join(' ')}`)
    })
  }
})

// A test that expects a complaint takes it with `takeConsole`, so that an unexpected one is never overlooked.
afterEach(() => {
  const left = takeConsole()
  vi.restoreAllMocks()
  expect(left).toEqual([])
})

/** What the test wrote to console.error and console.warn so far; taking it says that it was expected. */
export const takeConsole = (): string[] => stray.splice(0)
