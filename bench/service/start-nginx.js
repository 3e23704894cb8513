import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findProgram } from '../../scripts/find-programs.js'
import { findFreePort } from '../support/free-port.js'

/** What a gateway would do without the kit: finds out from the host who it is, then passes the request through. One worker. */
export async function startNginx(/** @type {{ identify: number, upstream: number }} */ ports) {
  const folder = await mkdtemp(join(tmpdir(), 'ieum-nginx-'))
  const port = await findFreePort()
  await writeFile(join(folder, 'nginx.conf'), writeConfig({ ...ports, port, folder }))
  const child = spawn(findProgram('NGINX_PATH'), ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
    stdio: 'ignore',
  })
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start; see ${folder}/error.log.`)
    await setTimeout(20)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
  return { port, stop }
}

/** @param {{ identify: number, upstream: number, port: number, folder: string }} choice */
function writeConfig({ identify, upstream, port, folder }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  upstream identify { server 127.0.0.1:${identify}; keepalive 64; }
  upstream platform { server 127.0.0.1:${upstream}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    location = /identify {
      internal;
      proxy_pass http://identify;
      proxy_pass_request_body off;
      proxy_set_header Content-Length "";
      proxy_set_header Connection "";
    }
    location / {
      auth_request /identify;
      proxy_pass http://platform;
    }
  }
}
`
}

/** @param {number} port @returns {Promise<boolean>} */
function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
