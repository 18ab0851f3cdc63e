package io.orderledger.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class IssuerStartTest {
  @TempDir Path directory = Path.of("");

  @Test
  void tokens_outlive_a_restart() throws Exception {
    String token;
    try (var issuer = RunningIssuer.withDemoUsers(directory)) {
      token = issuer.tokenOf("alice").get("access_token").asString();
    }
    try (var issuer = RunningIssuer.withDemoUsers(directory)) {
      var decoder = NimbusJwtDecoder.withJwkSetUri(issuer.uri() + "/oauth2/jwks").build();
      assertThat(decoder.decode(token).getClaimAsStringList("roles")).containsExactly("customer");
    }
  }

  @Test
  void a_configured_address_is_the_issuer_wherever_requests_come_to() throws Exception {
    var uri = "http://issuer.test:9000";
    try (var issuer = RunningIssuer.start(directory, Map.of("orderledger.issuer.uri", uri))) {
      assertThat(issuer.json("/.well-known/openid-configuration").get("issuer").asString())
          .isEqualTo(uri);
    }
  }

  @Test
  void without_demo_users_there_is_no_grant_no_client_and_no_login_for_them() throws Exception {
    try (var issuer = RunningIssuer.start(directory, Map.of())) {
      var form = Map.of("grant_type", "urn:orderledger:demo-user", "username", "alice");
      assertThat(issuer.token("demo:demo", form).statusCode()).isEqualTo(401);
      var page = issuer.get("/login").body();
      var csrf = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
      var entered = Map.of("username", "alice", "password", "demo", "_csrf", csrf);
      assertThat(issuer.post("/login", "", entered).headers().firstValue("Location"))
          .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    }
  }

  @Test
  void two_issuers_live_in_one_jvm() throws Exception {
    try (var first = RunningIssuer.withDemoUsers(directory.resolve("first"));
        var second = RunningIssuer.withDemoUsers(directory.resolve("second"))) {
      assertThat(first.json("/oauth2/jwks")).isNotEqualTo(second.json("/oauth2/jwks"));
    }
  }
}
