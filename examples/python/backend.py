"""A backend that speaks the contract of ieum/openapi.json, with nothing but Python's standard library."""

import concurrent.futures
import http.client
import json
import math
import os
import re
import sys
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

UPSTREAM = os.environ["UPSTREAM"]  # e.g. http://127.0.0.1:4010/v1/common/member, the sandbox
API_KEY = os.environ["KOSCOM_API_KEY"]
PARTNER = {"comId": "F9999", "srvId": "999"}
USERS = json.loads(os.environ["USERS"])  # {"<session>": {"subject", "ci", "korName"}}: your session store
PUBLIC_ORIGIN = os.environ.get("PUBLIC_ORIGIN")  # where browsers see your pages, e.g. https://app.example
PATHS = ("/register/search", "/consent/search")
MAX_BODY_BYTES = 4096
MAX_RESPONSE_BYTES = 1_048_576
CACHE_SECONDS = 300
# What one person can send upstream: so many in a row, then one each so many seconds, so many a day
CALL_BURST = int(os.environ.get("CALL_BURST", "20"))
CALL_EVERY_SECONDS = int(os.environ.get("CALL_EVERY_SECONDS", "60"))
CALLS_PER_DAY = int(os.environ.get("CALLS_PER_DAY", "150"))

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
    "payload_too_large": (413, "none"), "bad_request": (400, "none"), "too_many_checks": (429, "wait"),
}
CODE_OF_NUMBER = {
    number: code
    for code, numbers in {
        "upstream_unavailable": (407, 408, 425, 500, 502, 503, 504, 511, *range(520, 531), 3004, 3005, 3999),
        "firm_unavailable": (3600,),
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
        return None  # a redirect would carry the API key


opener = urllib.request.build_opener(NoRedirects, urllib.request.ProxyHandler({}))
lock = threading.Lock()
# With several processes these belong into a shared store; yours should be bounded, too
cache = {}  # (path, ci): (fresh until, loaded at, body)
flights = {}  # (path, ci): the load that is under way
spent = {}  # ci: (tokens left, counted at, day, calls of the day)


def fetch_upstream(path, user):
    body = {
        "partner": PARTNER,
        "commonHeader": {"reqIdPlatform": "", "reqIdConsumer": os.urandom(10).hex(), "ci": user["ci"]},
        "body": {"korName": user["korName"]},
    }
    headers = {"apikey": API_KEY, "Content-Type": "application/json; charset=utf-8"}
    request = urllib.request.Request(UPSTREAM + path, json.dumps(body).encode(), headers)
    try:
        with opener.open(request, timeout=4) as response:
            return parse_response(path, response.status, response.headers, response.read(MAX_RESPONSE_BYTES))
    except urllib.error.HTTPError as response:
        return parse_response(path, response.code, response.headers, response.read(MAX_RESPONSE_BYTES))
    except TimeoutError:
        raise Problem("timeout") from None
    except (OSError, http.client.HTTPException) as error:
        is_late = isinstance(getattr(error, "reason", None), TimeoutError)
        raise Problem("timeout" if is_late else "network") from None


def parse_response(path, status, headers, raw):
    try:
        body = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        body = None
    record = body if isinstance(body, dict) else {}
    if status == 200 and all(record.get(name) in NO_VALUE for name in ("error", "code", "message")):
        return parse_data(path, body)
    is_redirect = 300 <= status < 400
    number = None if is_redirect else read_number(record)
    if number == 3007 or (number == 3009 and path == PATHS[1]):
        return {"result": "nonMember"} if path == PATHS[0] else {"vtAccList": []}
    if status == 429 or number == 429:
        if headers.get("X-RateLimit-Remaining-Day") == "0":
            raise Problem("quota_exhausted", 86400 - int(time.time()) % 86400)  # 00:00 UTC
        seconds = headers.get("Retry-After", "")
        raise Problem("rate_limited", max(1, int(seconds)) if re.fullmatch(r"[0-9]{1,9}", seconds) else 10)
    if number not in CODE_OF_NUMBER and not isinstance(body, dict) and (status == 403 or status >= 500):
        raise Problem("upstream_unavailable")  # a page of something on the way
    is_business = status == 500 and number is not None
    raise Problem(CODE_OF_NUMBER.get(number) or (not is_business and CODE_OF_NUMBER.get(status)) or "not_available")


def read_number(record):
    code = str(record.get("code") or "").strip()
    if not re.fullmatch(r"[0-9]{1,9}", code):
        return None
    return 0 if "oauth" in str(record.get("category") or "").lower() else int(code)  # OFin's numbers have other meanings


def parse_data(path, body):
    """Upstream's fields unchanged, because the kit reads their odd forms. Only a body without the data is an error."""
    if not isinstance(body, dict):
        raise Problem("invalid_response")
    if path == PATHS[0]:
        if str(body.get("result")).strip().lower() not in ("member", "nonmember"):
            raise Problem("invalid_response")
    elif body.get("vtAccList") not in NO_VALUE and not isinstance(body["vtAccList"], (list, dict)):
        raise Problem("invalid_response")
    names = ("result", "commonTermsExpireDate", "vtAccList", "serviceTermsExpireDate")
    return {name: body[name] for name in names if name in body}


def load(path, user, fresh):
    """The body, and its age in seconds if it came from the cache."""
    key = (path, user["ci"])
    with lock:
        now = time.monotonic()
        until, at, body = cache.get(key, (0, 0, None))
        if not fresh and now < until:
            return body, int(now - at)
        flight = flights.get(key)
        is_leader = flight is None
        if is_leader:
            wait = take_token(user["ci"], now)
            if wait and not fresh and body is not None:
                return body, int(now - at)  # the last known result is better than none
            if wait:
                raise Problem("too_many_checks", wait)
            flight = flights[key] = concurrent.futures.Future()
    if is_leader:
        lead(key, user, flight)
    return flight.result(), None


def lead(key, user, flight):
    """One call upstream for all requests that come meanwhile."""
    try:
        body = fetch_with_retry(key[0], user)
        with lock:
            store(key[0], user, body)
        flight.set_result(body)
    except Exception as error:
        flight.set_exception(error)
    finally:
        with lock:
            del flights[key]


def fetch_with_retry(path, user):
    try:
        return fetch_upstream(path, user)
    except Problem as problem:
        if problem.code not in ("network", "timeout", "upstream_unavailable"):
            raise
        return fetch_upstream(path, user)


def take_token(ci, now):
    """Seconds until the person may load again; 0 if now."""
    left, counted_at, day, calls = spent.get(ci, (CALL_BURST, now, 0, 0))
    today, left = int(time.time() // 86400), min(CALL_BURST, left + (now - counted_at) / CALL_EVERY_SECONDS)
    calls = calls if day == today else 0
    if calls >= CALLS_PER_DAY:
        return 86400 - int(time.time()) % 86400
    is_allowed = left >= 1
    spent[ci] = (left - is_allowed, now, today, calls + is_allowed)
    return 0 if is_allowed else max(1, math.ceil((1 - left) * CALL_EVERY_SECONDS))


def store(path, user, body):
    now = time.monotonic()
    is_member = str(body.get("result", "member")).strip().lower() == "member"
    if path == PATHS[0] and not is_member:  # the page loads the accounts at the same time: save that call
        cache[(PATHS[1], user["ci"])] = (now + 2, now, {"vtAccList": []})
    has_data = is_member if path == PATHS[0] else body.get("vtAccList") not in (*NO_VALUE, [])
    cache[(path, user["ci"])] = (now + (CACHE_SECONDS if has_data else 0), now, body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10  # seconds without a byte; the server in front of yours limits the whole request

    def handle_contract(self):
        try:
            path = self.get_path()
            self.refuse()
            user = self.get_user()
            body, age = load(path, user, self.read_fresh())
            seoul = time.gmtime(time.time() + 9 * 3600)
            self.send(200, "application/json", {**body, "today": time.strftime("%Y%m%d", seoul)}, age)
        except Problem as problem:
            status, action = TABLE[problem.code]
            body = {"status": status, "code": problem.code, "action": action}
            wait = {} if problem.retry_after is None else {"retryAfter": problem.retry_after}
            self.send(status, "application/problem+json", {**body, **wait})

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = handle_contract

    def get_path(self):
        for path in PATHS:
            if self.path in ("/api/onboarding" + path, "/api/onboarding" + path + "/"):
                return path
        raise Problem("not_found")

    def refuse(self):
        """In the contract's order: 405, 400, 403, 415."""
        if self.command != "POST":
            raise Problem("method_not_allowed")
        if self.headers["Host"] is None:
            raise Problem("bad_request")
        own = PUBLIC_ORIGIN or "http://" + self.headers["Host"]
        is_own = self.headers["Origin"] in (None, own) and self.headers["Sec-Fetch-Site"] in (None, "same-origin")
        if self.headers["X-Ieum-Request"] != "1" or not is_own:
            raise Problem("forbidden")
        if self.headers.get_content_type() != "application/json" or "Content-Type" not in self.headers:
            raise Problem("unsupported_media_type")

    def get_user(self):
        """401, 409: the user comes from your session; the header is only compared."""
        # Not SimpleCookie: it drops every cookie after one that it cannot read
        cookies = (pair.strip() for pair in (self.headers["Cookie"] or "").split(";"))
        session = next((pair.removeprefix("session=") for pair in cookies if pair.startswith("session=")), None)
        user = USERS.get(session)
        if not user:
            raise Problem("unauthenticated")
        if self.headers["X-Ieum-Subject"] not in (None, user["subject"]):
            raise Problem("subject_changed")
        return user

    def read_fresh(self):
        """413, 400."""
        length, *others = self.headers.get_all("Content-Length", ["0"])
        if others or "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdigit()):
            raise Problem("bad_request")
        if len(length) > 9 or int(length) > MAX_BODY_BYTES:
            raise Problem("payload_too_large")
        try:
            fresh = json.loads(self.rfile.read(int(length))).get("fresh", False)
        except (ValueError, AttributeError, RecursionError):
            raise Problem("bad_request") from None
        if not isinstance(fresh, bool):
            raise Problem("bad_request")
        return fresh

    def send(self, status, media_type, body, age=None):
        data = json.dumps(body).encode()
        headers = {"Content-Type": media_type, "Content-Length": len(data), "Cache-Control": "no-store"}
        headers["X-Ieum-Request-Id"] = os.urandom(10).hex()  # log it with the request
        if age is not None:
            headers["Age"] = age
        if "retryAfter" in body:
            headers["Retry-After"] = body["retryAfter"]
        if status == 405:
            headers["Allow"] = "POST"
        if status != 200:
            headers["Connection"] = "close"  # the rest of a refused body is not read
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
