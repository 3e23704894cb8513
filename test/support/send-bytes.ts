import { connect } from 'node:net'

/** What a server on the loopback sends back to bytes as they are, until the connection is closed. */
export function sendBytes(port: number | string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.setEncoding('utf8').on('data', (chunk) => (received += chunk))
    socket.on('close', () => resolve(received)).on('error', reject)
  })
}

/** Requests whose `Host` chooses the path, or leaves open which one counts, by name. The path of the request line is `path`. */
export function formatOddHosts(path: string, chosen: string): Record<string, string> {
  const format = (...hosts: string[]) =>
    [`POST ${path} HTTP/1.1`, ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', ''].join('\r\n')
  return {
    'a path and ?': format(`localhost${chosen}?`),
    'a path and #': format(`localhost${chosen}#`),
    'a path and \\': format(`localhost${chosen.replaceAll('/', '\\')}?`),
    '? alone': format('localhost?'),
    '# alone': format('localhost#'),
    'a user': format('user@localhost'),
    nothing: format(''),
    'an open bracket': format('[::1'),
    'two lines': format('localhost', 'elsewhere.example'),
    'one line twice': format('localhost', 'localhost'),
  }
}
