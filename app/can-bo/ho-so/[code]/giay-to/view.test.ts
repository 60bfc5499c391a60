import { describe, expect, test } from 'vitest'
import { turned, zoomed } from './turns'
import { formChoice, queryOfView, viewOf } from './view'

const known = [formChoice, 'a', 'b']

describe('the address of two papers', () => {
  test('says nothing: the form beside the first paper, as they are', () => {
    const usual = { rotation: 0, zoom: 100, page: 1 }
    expect(viewOf({}, known)).toEqual({ left: { choice: formChoice, ...usual }, right: { choice: 'a', ...usual } })
    expect(viewOf({}, [formChoice]).right.choice).toBe(formChoice)
  })

  test('what is unknown is not shown', () => {
    expect(viewOf({ trai: 'x', 'xoay-trai': '45', 'co-trai': '1000', 'trang-trai': '-3' }, known).left).toEqual({ choice: formChoice, rotation: 0, zoom: 100, page: 1 })
  })

  test('leads back to what it says', () => {
    const view = viewOf({ trai: 'a', phai: 'b', 'xoay-phai': '270', 'co-trai': '150', 'trang-phai': '4' }, known)
    expect(viewOf(queryOfView(view), known)).toEqual(view)
    expect(queryOfView(view)).toEqual({ trai: 'a', phai: 'b', 'xoay-phai': '270', 'co-trai': '150', 'trang-phai': '4' })
  })
})

test('a paper turns all around, and grows no further than the largest', () => {
  expect([turned(0, 1), turned(0, -1), turned(270, 1)]).toEqual([90, 270, 0])
  expect([zoomed(300, 1), zoomed(50, -1), zoomed(100, 1)]).toEqual([300, 50, 150])
})
