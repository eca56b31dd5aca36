// Stands in for Electron's utility process: the messages of the parent come over Node's own channel and, as there, wait
// until somebody listens.
const waiting = []
let tell = null
process.on('message', (data) => (tell === null ? waiting.push(data) : tell({ data })))
process.parentPort = {
  on: (_name, listener) => {
    tell = listener
    for (const data of waiting.splice(0)) tell({ data })
  },
  postMessage: (message) => process.send(message),
}
