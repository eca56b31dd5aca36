// What the tools say in the terminal. Sentences that a person who only wants to start the application sees
// come in Chinese or English, after the terminal's own language; output for engineers is English.
const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')

export type Sentence = { readonly zh: string; readonly en: string }

export function inOwnLanguage(sentence: Sentence): string {
  return chinese ? sentence.zh : sentence.en
}

export function say(sentence: Sentence | string): void {
  process.stdout.write(`${typeof sentence === 'string' ? sentence : inOwnLanguage(sentence)}\n`)
}

export function complain(sentence: Sentence | string): void {
  process.stderr.write(`${typeof sentence === 'string' ? sentence : inOwnLanguage(sentence)}\n`)
}

/** "0.8 s" below a minute, "3 min 05 s" above. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}
