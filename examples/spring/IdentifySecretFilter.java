package com.example.app.ieum;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Only ieum-service may ask who is signed in: it knows IEUM_IDENTIFY_SECRET. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentifySecretFilter extends OncePerRequestFilter {
    private final byte[] secret;

    IdentifySecretFilter(@Value("${ieum.identify-secret}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/internal/ieum/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader("X-Ieum-Identify-Secret");
        if (sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret)) chain.doFilter(request, response);
        else response.setStatus(403);
    }
}
