/**
 * Chromium can be told to let no text become markup or script address (`require-trusted-types-for 'script'`). The
 * default policy lets through what our libraries need: style text (antd writes it through innerHTML of its own style
 * elements) and the address of our own worker.
 */
type Rules = {
  readonly createHTML: (text: string) => string | null
  readonly createScriptURL: (address: string) => string | null
}
type Factory = { readonly createPolicy: (name: string, rules: Rules) => unknown }

export function guardMarkup(): void {
  const factory = (window as unknown as { readonly trustedTypes?: Factory }).trustedTypes
  factory?.createPolicy('default', {
    createHTML: (text) => (/[<>]\s*[a-z/!]/i.test(text) && text.includes('<') ? null : text),
    createScriptURL: (address) =>
      new URL(address, document.baseURI).origin === window.location.origin ? address : null,
  })
}
