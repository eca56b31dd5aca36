// A terminal that only follows: a stream of hints, and a pull whenever one tells a head it does not have.
import http from 'node:http'

export type Follower = { readonly cursor: () => number; readonly stop: () => void }
type Identity = { readonly url: string; readonly token: string; readonly epoch: string; readonly cursor: number }

/** `arrived`: called with the new cursor after every page that brought something. Resolves when the stream stands. */
export function follow(identity: Identity, arrived: (cursor: number) => void): Promise<Follower> {
  const { url, token, epoch } = identity
  const agent = new http.Agent({ keepAlive: true })
  const headers = { authorization: `Bearer ${token}` }
  let { cursor } = identity
  let known = cursor
  let pulling = false
  let stopped = false

  const pull = (): void => {
    if (pulling || stopped || known <= cursor) return
    pulling = true
    const path = `/v1/changes?epoch=${epoch}&since=${cursor}&limit=1000`
    http
      .get(new URL(path, url), { agent, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => {
          pulling = false
          if (response.statusCode !== 200)
            throw new Error(`pull answered ${response.statusCode}: ${text.slice(0, 200)}`)
          const next = Number(/"next":(\d+),"confirmed"/.exec(text)?.[1])
          if (next > cursor) {
            cursor = next
            arrived(cursor)
          }
          pull()
        })
      })
      .on('error', (error) => {
        if (!stopped) throw error
      })
  }

  return new Promise((resolve, reject) => {
    const stream = http.get(new URL('/v1/stream', url), { agent: new http.Agent(), headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('error', () => {})
      response.on('data', (part: string) => {
        text += part
        for (const [, head] of text.matchAll(/data: \{"head":(\d+)\}\n/g)) known = Math.max(known, Number(head))
        text = text.slice(text.lastIndexOf('\n') + 1)
        pull()
      })
      resolve({
        cursor: () => cursor,
        stop: () => {
          stopped = true
          stream.destroy()
          agent.destroy()
        },
      })
    })
    stream.on('error', (error) => {
      if (!stopped) reject(error)
    })
  })
}
