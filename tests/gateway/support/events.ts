// Reads server-sent events as they come.
export type StreamEvent = {
  readonly event: string
  readonly data: string
  readonly id: string
  readonly retry: string
  readonly comment: boolean
}

export async function* readEvents(response: Response): AsyncGenerator<StreamEvent> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield parse(text.slice(0, end))
      text = text.slice(end + 2)
    }
  }
}

function parse(block: string): StreamEvent {
  const lines = block.split('\n')
  const field = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  return {
    event: field('event'),
    data: field('data'),
    id: field('id'),
    retry: field('retry'),
    comment: block.startsWith(':'),
  }
}
