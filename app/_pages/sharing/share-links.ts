/** The address as others pass it on: its Vietnamese letters percent-encoded, as every program takes it. */
const plain = (url: string): string => new URL(url).href

/**
 * Where Zalo's own share button leads, which is what its SDK makes of an address; opened as a link, nothing of Zalo's runs
 * here, and no Official Account is needed. `d` is JSON {"url": …} in base64, whose "+", "/" and "=" a query must encode.
 * Zalo documents the button with its SDK alone (developers.zalo.me/docs/social), this address only by what the SDK does.
 */
export const zaloShare = (url: string): string => {
  const said = Buffer.from(JSON.stringify({ url: plain(url) })).toString('base64')
  return `https://button-share.zalo.me/share_external?${new URLSearchParams({ d: said }).toString()}`
}

/** Facebook's dialogue for sharing an address, by a link alone. */
export const facebookShare = (url: string): string => `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: plain(url) }).toString()}`
