"""An app beside ieum-service, with nothing but Python's standard library: python3 app.py."""

import hmac
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SERVICE = os.environ.get("IEUM_INTERNAL_URL", "http://127.0.0.1:8081")
TOKEN = os.environ.get("IEUM_INTERNAL_TOKEN", "")
# Required: who has it gets CI and name, so that it must not be empty.
IDENTIFY_SECRET = os.environ["IEUM_IDENTIFY_SECRET"].encode()
ORIGIN = os.environ.get("ORIGIN", "http://localhost:5173")
MAX_BODY_BYTES = 16_384
# Your session store. This is the sandbox's persona hong; CI and name come from your identity verification.
SESSIONS = {
    "signed-in": {
        "subject": "user-1",
        "ci": os.environ.get("CI", "Q9z5ccmjYNrhPVXrdfgfgfFdfgFGHdfg3fGFGgghDFFGghghgSSSfgfgcvbdfgert45rgfgdfgfhpf5vmzjaA=="),
        "korName": os.environ.get("KOR_NAME", "홍길동"),
    }
}
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def post(path, body):
    """Calls ieum-service. Any error means that nobody can know: decide nothing."""
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"}
    request = urllib.request.Request(SERVICE + path, json.dumps(body).encode(), headers)
    with opener.open(request, timeout=12) as response:
        return json.loads(response.read() or "null")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        """ieum-service requests from here who is signed in. Your proxy must not let this path in from outside."""
        # A body that nobody reads would be taken for the next request.
        if self.headers.get("Content-Length") or self.headers.get("Transfer-Encoding"):
            self.close_connection = True
        if self.path != "/internal/ieum/identify":
            return self.send(404)
        sent = self.headers.get("X-Ieum-Identify-Secret", "").encode("latin-1", "replace")
        if not IDENTIFY_SECRET or not hmac.compare_digest(sent, IDENTIFY_SECRET):
            return self.send(403)
        user = self.find_user()
        return self.send(200, user) if user else self.send(401)

    def do_POST(self):
        action = {"/orders": self.order, "/logout": self.log_out}.get(self.path)
        form = self.read_form()
        if form is None:
            return self.send(400)
        if not action:
            return self.send(404)
        if self.headers.get("Origin") != ORIGIN:
            return self.send(403)
        user = self.find_user()
        if not user:
            return self.send(401)
        try:
            return action(user, form)
        except (OSError, ValueError):  # its text may hold what was sent: log no more than its class
            return self.send(503)

    def read_form(self):
        """None for a body that cannot be read whole. The connection ends then, because the rest would be taken for a request."""
        lengths = self.headers.get_all("Content-Length", [])
        is_plain = len(lengths) == 1 and re.fullmatch(r"[0-9]{1,5}", lengths[0]) and not self.headers.get("Transfer-Encoding")
        if not is_plain or int(lengths[0]) > MAX_BODY_BYTES:
            self.close_connection = True
            return None
        return urllib.parse.parse_qs(self.rfile.read(int(lengths[0])).decode(errors="replace"))

    def order(self, user, form):
        """The form that the picker is in. What the browser sends is a wish; upstream says whose the account is."""
        account_id = form.get("account", [""])[0]
        if not account_id:
            return self.send(400)
        account = post("/verify", {"identity": user, "accountId": account_id})["account"]
        if account is None:
            return self.send(403)  # not theirs, or a consent is over
        return self.send(200, {"ordered": account["number"]})  # your own next step

    def log_out(self, user, _form):
        """At login, too. Otherwise the next user of this device could be shown what was true an hour ago."""
        post("/forget", {"identity": user})
        for session in [key for key, value in SESSIONS.items() if value == user]:
            del SESSIONS[session]
        return self.send(204)

    def find_user(self):
        # Not SimpleCookie: it drops every cookie after one that it cannot read
        cookies = (pair.strip() for pair in self.headers.get("Cookie", "").split(";"))
        session = next((pair.removeprefix("session=") for pair in cookies if pair.startswith("session=")), None)
        return SESSIONS.get(session)

    def send(self, status, body=None):
        data = b"" if status == 204 else json.dumps(body or {}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Cache-Control", "no-store")
        if self.close_connection:
            self.send_header("Connection", "close")
        if status != 204:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "3000"))), Handler)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)
