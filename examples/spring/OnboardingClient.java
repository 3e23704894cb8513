package com.example.app.ieum;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The internal listener of ieum-service. Its errors are RestClientException: nobody can know, so decide nothing. */
@Component
public class OnboardingClient {
    public record Identity(String subject, String ci, String korName) {}

    public record Account(String id, String firmCode, String number, String alias, String endpoint) {}

    private record VerifyRequest(Identity identity, String accountId) {}

    private record VerifyResponse(Account account) {}

    private record ForgetRequest(Identity identity) {}

    private final RestClient client;

    OnboardingClient(@Value("${ieum.internal-url}") String url, @Value("${ieum.internal-token}") String token) {
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(Duration.ofSeconds(12));
        client = RestClient.builder().baseUrl(url).requestFactory(factory).defaultHeader("Authorization", "Bearer " + token).build();
    }

    /** Before an order: calls upstream now. Empty if the account is not this person's, or a consent is over. */
    public Optional<Account> verify(Identity identity, String accountId) {
        return Optional.ofNullable(post("/verify", new VerifyRequest(identity, accountId)).body(VerifyResponse.class).account());
    }

    /** At login and at logout. */
    public void forget(Identity identity) {
        post("/forget", new ForgetRequest(identity)).toBodilessEntity();
    }

    private RestClient.ResponseSpec post(String path, Object body) {
        return client.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).retrieve();
    }
}
