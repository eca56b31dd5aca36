import { expect, test } from 'vitest'
import { withoutWoff } from './only-woff2.ts'

test('the WOFF source goes, the WOFF2 source and everything else stays', () => {
  const minified =
    '@font-face{src:url(./inter-a1.woff2)format("woff2"),url(./inter-b2.woff)format("woff");font-weight:400}'
  expect(withoutWoff(minified)).toBe('@font-face{src:url(./inter-a1.woff2)format("woff2");font-weight:400}')
  const spaced = "src: url(a.woff2) format('woff2'), url(b.woff) format('woff');"
  expect(withoutWoff(spaced)).toBe("src: url(a.woff2) format('woff2');")
})
