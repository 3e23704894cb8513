"""A backend that speaks the contract of ieum/openapi.json, with nothing but Python's standard library."""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

UPSTREAM = os.environ["UPSTREAM"]  # e.g. http://127.0.0.1:4010/v1/common/member, the sandbox
API_KEY = os.environ["KOSCOM_API_KEY"]
PARTNER = {"comId": "F9999", "srvId": "999"}
USERS = json.loads(os.environ["USERS"])  # {"<session>": {"subject", "ci", "korName"}}: your session store
PATHS = ("/register/search", "/consent/search")
MOST_BYTES = 4096
MOST_REPLY_BYTES = 1_048_576
KEEP_SECONDS = 300

# code: (status, action), as in the schema Problem of ieum/openapi.json
TABLE = {
    "network": (502, "retry"), "timeout": (504, "retry"), "upstream_unavailable": (503, "retry"),
    "firm_unavailable": (503, "retry"), "invalid_response": (502, "retry"), "quota_exhausted": (503, "wait"),
    "rate_limited": (503, "wait"), "certificate_required": (409, "registerCertificate"),
    "account_unlinked": (409, "link"), "consent_required": (409, "consent"),
    "portal_login_required": (409, "portalLogIn"), "portal_locked": (409, "portalLogIn"),
    "identity_mismatch": (409, "contactSupport"), "not_available": (502, "contactSupport"),
    "unauthenticated": (401, "signIn"), "subject_changed": (409, "signIn"), "forbidden": (403, "none"),
    "not_found": (404, "none"), "method_not_allowed": (405, "none"), "unsupported_media_type": (415, "none"),
    "payload_too_large": (413, "none"), "bad_request": (400, "none"),
}
CODE_OF_NUMBER = {
    number: code
    for code, numbers in {
        "upstream_unavailable": (408, 500, 503, 3004, 3005, 3999), "firm_unavailable": (3600,),
        "certificate_required": (3006,), "account_unlinked": (3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007),
        "consent_required": (4006,), "portal_login_required": (2001, 2002, 2100), "portal_locked": (2003,),
        "identity_mismatch": (4000, 4002, 4003, 4004, 4005),
    }.items()
    for number in numbers
}
NO_VALUE = (None, "", "null")


class Problem(Exception):
    def __init__(self, code, retry_after=None):
        self.code, self.retry_after = code, retry_after


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None  # the key would go along


opener = urllib.request.build_opener(NoRedirects, urllib.request.ProxyHandler({}))
kept = {}  # (path, ci): (until, body); yours is shared and bounded


def ask_once(path, user):
    body = {
        "partner": PARTNER,
        "commonHeader": {"reqIdPlatform": "", "reqIdConsumer": os.urandom(10).hex(), "ci": user["ci"]},
        "body": {"korName": user["korName"]},
    }
    headers = {"apikey": API_KEY, "Content-Type": "application/json; charset=utf-8"}
    request = urllib.request.Request(UPSTREAM + path, json.dumps(body).encode(), headers)
    try:
        with opener.open(request, timeout=4) as reply:
            return read_reply(path, reply.status, reply.headers, reply.read(MOST_REPLY_BYTES))
    except urllib.error.HTTPError as reply:
        return read_reply(path, reply.code, reply.headers, reply.read(MOST_REPLY_BYTES))
    except TimeoutError:
        raise Problem("timeout") from None
    except (OSError, http.client.HTTPException) as error:
        is_late = isinstance(getattr(error, "reason", None), TimeoutError)
        raise Problem("timeout" if is_late else "network") from None


def read_reply(path, status, headers, raw):
    try:
        body = json.loads(raw.decode("utf-8-sig"))
    except ValueError:
        body = None
    record = body if isinstance(body, dict) else {}
    if status == 200 and all(record.get(name) in NO_VALUE for name in ("error", "code", "message")):
        return read_answer(path, body)
    is_redirect = 300 <= status < 400
    number = None if is_redirect else read_number(record)
    if number == 3007 or (number == 3009 and path == PATHS[1]):
        return {"result": "nonMember"} if path == PATHS[0] else {"vtAccList": []}
    if status == 429 or number == 429:
        if headers.get("X-RateLimit-Remaining-Day") == "0":
            raise Problem("quota_exhausted", 86400 - int(time.time()) % 86400)  # 00:00 UTC
        seconds = headers.get("Retry-After", "")
        raise Problem("rate_limited", max(1, int(seconds)) if seconds.isdigit() else 10)
    is_business = status == 500 and number is not None
    raise Problem(CODE_OF_NUMBER.get(number) or (not is_business and CODE_OF_NUMBER.get(status)) or "not_available")


def read_number(record):
    code = str(record.get("code") or "").strip()
    if not code.isdigit():
        return None
    return 0 if "oauth" in str(record.get("category") or "").lower() else int(code)  # OFin's numbers mean other things


def read_answer(path, body):
    """Upstream's fields as they are; the kit reads their odd forms. Only what is no answer at all is an error."""
    if not isinstance(body, dict):
        raise Problem("invalid_response")
    if path == PATHS[0]:
        if str(body.get("result")).strip().lower() not in ("member", "nonmember"):
            raise Problem("invalid_response")
    elif body.get("vtAccList") not in NO_VALUE and not isinstance(body["vtAccList"], (list, dict)):
        raise Problem("invalid_response")
    names = ("result", "commonTermsExpireDate", "vtAccList", "serviceTermsExpireDate")
    return {name: body[name] for name in names if name in body}


def ask(path, user, fresh):
    key = (path, user["ci"])
    until, body = kept.get(key, (0, None))
    if not fresh and time.monotonic() < until:
        return body
    try:
        body = ask_once(path, user)
    except Problem as problem:
        if problem.code not in ("network", "timeout", "upstream_unavailable"):
            raise
        body = ask_once(path, user)
    keep(path, user, body)
    return body


def keep(path, user, body):
    is_member = str(body.get("result", "member")).strip().lower() == "member"
    if path == PATHS[0] and not is_member:  # the page asks for the accounts at the same time: spare that call
        kept[(PATHS[1], user["ci"])] = (time.monotonic() + 2, {"vtAccList": []})
    has_answer = is_member if path == PATHS[0] else body.get("vtAccList") not in (*NO_VALUE, [])
    kept[(path, user["ci"])] = (time.monotonic() + (KEEP_SECONDS if has_answer else 0), body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        try:
            path = self.get_path()
            self.refuse()
            user = self.get_user()
            self.send(200, "application/json", ask(path, user, self.read_fresh()))
        except Problem as problem:
            status, action = TABLE[problem.code]
            body = {"status": status, "code": problem.code, "action": action}
            wait = {} if problem.retry_after is None else {"retryAfter": problem.retry_after}
            self.send(status, "application/problem+json", {**body, **wait})

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def get_path(self):
        for path in PATHS:
            if self.path == "/api/onboarding" + path:
                return path
        raise Problem("not_found")

    def refuse(self):
        """In the contract's order: 405, 403, 415."""
        if self.command != "POST":
            raise Problem("method_not_allowed")
        site, origin = self.headers["Sec-Fetch-Site"], self.headers["Origin"]
        own = "http://" + self.headers["Host"]  # behind TLS: the https origin of your pages, from your configuration
        is_welcome = site == "same-origin" if site else origin in (None, own)
        if self.headers["X-Ieum-Request"] != "1" or not is_welcome:
            raise Problem("forbidden")
        if self.headers.get_content_type() != "application/json" or "Content-Type" not in self.headers:
            raise Problem("unsupported_media_type")

    def get_user(self):
        """401, 409: your session says who asks; the header is only compared."""
        session = SimpleCookie(self.headers["Cookie"]).get("session")
        user = USERS.get(session.value) if session else None
        if not user:
            raise Problem("unauthenticated")
        if self.headers["X-Ieum-Subject"] not in (None, user["subject"]):
            raise Problem("subject_changed")
        return user

    def read_fresh(self):
        """413, 400."""
        length = self.headers["Content-Length"] or "0"
        if not length.isdigit():
            raise Problem("bad_request")
        if int(length) > MOST_BYTES:
            raise Problem("payload_too_large")
        try:
            fresh = json.loads(self.rfile.read(int(length))).get("fresh", False)
        except (ValueError, AttributeError):
            raise Problem("bad_request") from None
        if not isinstance(fresh, bool):
            raise Problem("bad_request")
        return fresh

    def send(self, status, media_type, body):
        data = json.dumps(body).encode()
        headers = {"Content-Type": media_type, "Content-Length": len(data), "Cache-Control": "no-store"}
        if "retryAfter" in body:
            headers["Retry-After"] = body["retryAfter"]
        if status == 405:
            headers["Allow"] = "POST"
        if status != 200:
            headers["Connection"] = "close"  # what is left of a refused body is not read
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_):
        pass  # a request's line is fine to log; bodies, CI, name and key never are


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "3000"))), Handler)
    print(f"http://127.0.0.1:{server.server_port}/api/onboarding", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)
