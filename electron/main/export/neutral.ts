/** Text that a spreadsheet would run instead of showing, made harmless without losing a character of it. */

/** Behind blanks too, and full-width signs: some spreadsheets trim, or take them for their half-width twins. */
const runs = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/**
 * An apostrophe in front of whatever could begin a formula, and of what would look like it had got one already; so
 * `plainText` gives back exactly what came in. Numbers of people (+86 199…) keep every digit and sign.
 */
export function neutralText(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** Takes back `neutralText`. */
export function plainText(neutral: string): string {
  return neutral.startsWith("'") && runs.test(neutral) ? neutral.slice(1) : neutral
}

// Control characters have no meaning in a list; tab and line ends have one and stay.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu

export function withoutControls(text: string): string {
  return text.replace(controls, '')
}
