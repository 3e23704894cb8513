import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** An app beside ieum-service, with nothing but the JDK: {@code java Backend.java}. With Spring: ../spring. */
public class Backend {
    record User(String subject, String ci, String korName) {}

    static final String SERVICE = env("IEUM_INTERNAL_URL", "http://127.0.0.1:8081");
    static final String TOKEN = env("IEUM_INTERNAL_TOKEN", "");
    static final String IDENTIFY_SECRET = env("IEUM_IDENTIFY_SECRET", "");
    static final String ORIGIN = env("ORIGIN", "http://localhost:5173");
    /** The JDK's client follows no redirect by itself. */
    static final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** Your session store. This is the sandbox's persona hong; CI and name come from your identity verification.
     *  The name is escaped: until Java 18 a source file is read in the encoding of the machine. */
    static final Map<String, User> sessions = new ConcurrentHashMap<>(Map.of("signed-in", new User("user-1",
            env("CI", "Q9z5ccmjYNrhPVXrdfgfgfFdfgFGHdfg3fGFGgghDFFGghghgSSSfgfgcvbdfgert45rgfgdfgfhpf5vmzjaA=="),
            env("KOR_NAME", "\ud64d\uae38\ub3d9"))));

    public static void main(String[] args) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(env("PORT", "3000"))), 0);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/internal/ieum/identify", exchange -> respond(exchange, "GET", Backend::identify));
        server.createContext("/orders", exchange -> respond(exchange, "POST", Backend::order));
        server.createContext("/logout", exchange -> respond(exchange, "POST", Backend::logOut));
        server.start();
        if (IDENTIFY_SECRET.isEmpty()) System.err.println("IEUM_IDENTIFY_SECRET is missing: nobody is signed in. Give the service and this app the same one.");
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** ieum-service requests from here who is signed in. Your proxy must not let this path in from outside. */
    static Response identify(HttpExchange exchange) {
        if (IDENTIFY_SECRET.isEmpty() || !IDENTIFY_SECRET.equals(header(exchange, "X-Ieum-Identify-Secret"))) return new Response(403, "{}");
        var user = findUser(exchange);
        return user == null ? new Response(401, "{}") : new Response(200, json(user));
    }

    /** The form that the picker is in. What the browser sends is a wish; upstream says whose the account is. */
    static Response order(HttpExchange exchange) throws IOException, InterruptedException {
        if (!ORIGIN.equals(header(exchange, "Origin"))) return new Response(403, "{}");
        var user = findUser(exchange);
        if (user == null) return new Response(401, "{}");
        var verified = post("/verify", "{\"identity\":%s,\"accountId\":%s}".formatted(json(user), quote(field(exchange, "account"))));
        if (verified.statusCode() == 400) return new Response(400, "{}"); // no account was chosen
        if (verified.statusCode() != 200) return new Response(503, "{}"); // it could not be known: decide nothing
        var number = Pattern.compile("\"number\":\"(\\d+)\"").matcher(verified.body()); // with Jackson: readTree
        if (!number.find()) return new Response(403, "{}"); // {"account":null}: not theirs, or a consent is over
        return new Response(200, "{\"ordered\":" + quote(number.group(1)) + "}"); // your own next step
    }

    /** At login, too. Otherwise the next user of this device could be shown what was true an hour ago. */
    static Response logOut(HttpExchange exchange) throws IOException, InterruptedException {
        if (!ORIGIN.equals(header(exchange, "Origin"))) return new Response(403, "{}");
        var user = findUser(exchange);
        if (user == null) return new Response(204, "");
        var forgotten = post("/forget", "{\"identity\":" + json(user) + "}");
        if (forgotten.statusCode() != 204) return new Response(503, "{}"); // not known to be gone: try again
        sessions.values().remove(user);
        return new Response(204, "");
    }

    static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SERVICE + path)).timeout(Duration.ofSeconds(12))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static User findUser(HttpExchange exchange) {
        return Arrays.stream(header(exchange, "Cookie").split("; *")).filter(pair -> pair.startsWith("session="))
                .map(pair -> sessions.get(pair.substring("session=".length()))).filter(user -> user != null).findFirst().orElse(null);
    }

    static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    static String field(HttpExchange exchange, String name) throws IOException {
        var form = new String(exchange.getRequestBody().readNBytes(16_384), StandardCharsets.UTF_8);
        return Arrays.stream(form.split("&")).filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst().orElse("");
    }

    static String json(User user) {
        return "{\"subject\":%s,\"ci\":%s,\"korName\":%s}".formatted(quote(user.subject()), quote(user.ci()), quote(user.korName()));
    }

    /** A JSON string, whatever a user has sent. */
    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            quoted.append(c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }

    record Response(int status, String body) {}

    interface Action {
        Response run(HttpExchange exchange) throws IOException, InterruptedException;
    }

    static void respond(HttpExchange exchange, String method, Action action) throws IOException {
        Response response;
        try {
            response = exchange.getRequestMethod().equals(method) ? action.run(exchange) : new Response(405, "{}");
        } catch (IOException | InterruptedException | IllegalArgumentException error) {
            response = new Response(503, "{}"); // the message may hold what was sent: log its class only
        }
        var body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static String env(String name, String fallback) {
        return System.getenv().getOrDefault(name, fallback);
    }
}
