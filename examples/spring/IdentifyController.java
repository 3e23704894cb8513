package com.example.app.ieum;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** ieum-service asks who is signed in, with the Cookie and Authorization of the page's request. Your proxy must not let this path in. */
@RestController
class IdentifyController {
    record Identity(String subject, String ci, String korName) {}

    /** {@code AppUser} is your own principal. CI and name come from your identity verification (본인확인). */
    @GetMapping("/internal/ieum/identify")
    ResponseEntity<Identity> identify(@AuthenticationPrincipal AppUser user) {
        if (user == null) return ResponseEntity.status(401).build();
        var identity = new Identity(user.publicId(), user.ci(), user.korName());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(identity);
    }
}
