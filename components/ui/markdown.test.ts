import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './markdown'

describe('renderMarkdown', () => {
  it('lets no script, handler, style, image or frame through', () => {
    const evil = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<p style="position:fixed" onclick="x()">a</p>',
      '<iframe src="https://x.example"></iframe>',
      '[a](javascript:alert(1))',
      '[a](data:text/html,x)',
      '<a href="//x.example">a</a>',
    ].join('\n\n')
    expect(renderMarkdown(evil, 2)).not.toMatch(/script|onerror|onclick|style|iframe|img|data:|\/\/x/)
  })

  it('starts its headings where the page is', () => {
    expect(renderMarkdown('# A\n\n## B', 2)).toContain('<h2>A</h2>')
    expect(renderMarkdown('# A\n\n## B', 3)).toContain('<h4>B</h4>')
    expect(renderMarkdown('###### F', 3)).toContain('<h6>F</h6>')
  })

  it('keeps links to the web and within the portal', () => {
    expect(renderMarkdown('[a](/tro-giup) [b](https://b.example)', 2)).toBe(
      '<p><a href="/tro-giup">a</a> <a href="https://b.example" rel="noopener noreferrer">b</a></p>\n',
    )
  })
})
