const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

/** A page for a route handler, which cannot render components. */
export function refuse(status: number, title: string): Response {
  const html = `<!doctype html>
<html lang="ko">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <title>${title}</title>
  <h1>${title}</h1>
  <p><a href="/">처음으로 돌아가기</a></p>
</html>`
  return new Response(html, { status, headers })
}
