/** Raw DEFLATE into memory of the length that is known beforehand: three times as fast as letting the browser collect the pieces. */
export async function inflate(deflated: Uint8Array, length: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  // What is wrong with the bytes, the reader says as well.
  const written = Promise.all([writer.write(deflated as BufferSource), writer.close()]).catch(() => undefined)
  const reader = stream.readable.getReader()
  const bytes = new Uint8Array(length)
  let at = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, at)
    at += part.value.length
  }
  await written
  return bytes
}
