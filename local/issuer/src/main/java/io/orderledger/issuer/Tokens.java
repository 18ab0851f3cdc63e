package io.orderledger.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Every token is a signed JWT; there are no refresh tokens. */
@Configuration(proxyBeanMethods = false)
class Tokens {

  @Bean
  OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(
      JWKSource<SecurityContext> signingKeys) {
    var generator = new JwtGenerator(new NimbusJwtEncoder(signingKeys));
    generator.setJwtCustomizer(new TokenClaims());
    return generator;
  }
}
