import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { addressOf, networkOf } from './client-address'
import { standBeforeNext } from './before-next'

describe('the address of a request', () => {
  test('is the socket’s where no proxy of ours stands before, whatever the client claims', () => {
    expect(addressOf('192.0.2.1', '10.0.0.1, 10.0.0.2', 0)).toBe('192.0.2.1')
  })

  test('is what our own proxies saw, counted from the end', () => {
    expect(addressOf('127.0.0.1', '10.9.9.9, 192.0.2.1', 1)).toBe('192.0.2.1')
    expect(addressOf('127.0.0.1', '10.9.9.9, 192.0.2.1, 198.51.100.5', 2)).toBe('192.0.2.1')
    expect(addressOf('127.0.0.1', '', 1)).toBe('127.0.0.1')
  })

  test('is marked over anything the client sends under that name', async () => {
    standBeforeNext()
    const server = createServer((request, response) => response.end(String(request.headers['x-client-address'])))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const headers = { 'x-client-address': '10.1.1.1', 'x-forwarded-for': '10.2.2.2' }
    const answer = await fetch(`http://127.0.0.1:${String(port)}/`, { headers })
    expect(await answer.text()).toBe('127.0.0.1')
    server.close()
  })
})

describe('the network of an address', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s lies in %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('is one for a whole /64, so that nobody gets a fresh limit by a fresh address', () => {
    const hosts = ['::1', '::2', ':ffff:1:2:3'].map((host) => networkOf(`2001:db8:a:b${host}`))
    expect(new Set(hosts).size).toBe(1)
  })
})
