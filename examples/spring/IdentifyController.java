package com.example.app.ieum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** ieum-service requests from here who is signed in, with the Cookie and Authorization of the page's request. Your proxy must not let this path in. */
@RestController
class IdentifyController {
    record Identity(String subject, String ci, String korName) {}

    private final byte[] secret;

    IdentifyController(@Value("${ieum.identify-secret}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@code AppUser} is your own principal. CI and name come from your identity verification (본인확인). The secret is compared
     * here and not in a filter: what a filter takes for the path is not always what Spring matches.
     */
    @GetMapping("/internal/ieum/identify")
    ResponseEntity<Identity> identify(@AuthenticationPrincipal AppUser user,
            @RequestHeader(name = "X-Ieum-Identify-Secret", defaultValue = "") String sent) {
        var isService = secret.length > 0 && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret);
        if (!isService) return ResponseEntity.status(403).build();
        if (user == null) return ResponseEntity.status(401).build();
        var identity = new Identity(user.publicId(), user.ci(), user.korName());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(identity);
    }
}
