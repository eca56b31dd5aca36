const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export type CleanText = { readonly text: string; readonly hadControl: boolean }

/**
 * Takes out what no one can see: control, zero-width and direction characters. Line ends become \n, blanks at the ends go,
 * emoji and their joiners stay. Idempotent.
 */
export function cleanText(word: string): CleanText {
  const text = word
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(loneSurrogate, '\ufffd')
    .replace(control, '')
  return { text: text.trim(), hadControl: word.search(control) >= 0 || word.search(loneSurrogate) >= 0 }
}

/** What `cleanText` takes out, made visible by its code: ⟨202E⟩. For showing an original without obeying it. */
export function showControls(word: string): string {
  const code = (character: string): string =>
    `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
  return word.replace(loneSurrogate, code).replace(control, code)
}
