package io.orderledger.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What signs tokens, and what reads our own (at the user-info endpoint). */
@Configuration(proxyBeanMethods = false)
class Keys {

  @Bean
  JWKSource<SecurityContext> signingKeys(IssuerProperties properties) throws IOException {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrGenerate(properties.keyFile())));
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
  }
}
