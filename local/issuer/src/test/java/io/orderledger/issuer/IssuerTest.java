package io.orderledger.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerTest {
  private static final String REDIRECT = "http://127.0.0.1:18080/console/callback";

  @TempDir static Path directory = Path.of("");
  private RunningIssuer issuer = notStarted();

  @BeforeAll
  void start() {
    issuer = RunningIssuer.withDemoUsers(directory);
  }

  @AfterAll
  void stop() {
    issuer.close();
  }

  @Test
  void discovery_names_the_address_and_the_endpoints_answer_there() throws Exception {
    for (var path :
        List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
      var discovery = issuer.json(path);
      assertThat(discovery.get("issuer").asString()).isEqualTo(issuer.uri());
      assertThat(discovery.get("jwks_uri").asString()).isEqualTo(issuer.uri() + "/oauth2/jwks");
      assertThat(discovery.get("code_challenge_methods_supported").toString()).contains("S256");
    }
    var key = issuer.json("/oauth2/jwks").get("keys").get(0);
    assertThat(key.get("alg").asString()).isEqualTo("RS256");
    assertThat(key.has("d")).as("the private part").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "alice,customer",
    "bob,customer",
    "oscar,operator",
    "olga,operator",
    "audrey,auditor"
  })
  void a_demo_users_token_says_who_what_and_for_whom(String login, String role) throws Exception {
    var answer = issuer.tokenOf(login);
    var token = verified(answer.get("access_token").asString());
    assertThat(token.getSubject()).isEqualTo(DemoUser.byLogin(login).orElseThrow().subject());
    assertThat(token.getAudience()).containsExactly("orderledger");
    assertThat(token.getClaimAsStringList("roles")).containsExactly(role);
    assertThat(token.getClaimAsStringList("scope")).containsExactly("profile");
    assertThat(token.getClaimAsString("client_id")).isEqualTo("demo");
    assertThat(token.getClaimAsString("preferred_username")).isEqualTo(login);
    assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(answer.has("refresh_token")).isFalse();
  }

  @Test
  void a_stranger_a_wrong_secret_and_a_client_without_the_grant_are_refused() throws Exception {
    var alice = Map.of("grant_type", "urn:orderledger:demo-user", "username", "alice");
    var mallory = Map.of("grant_type", "urn:orderledger:demo-user", "username", "mallory");
    assertThat(issuer.token("demo:demo", mallory).body()).contains("invalid_grant");
    assertThat(issuer.token("demo:wrong", alice).statusCode()).isEqualTo(401);
    assertThat(issuer.token("order-service:s3cret", alice).body()).contains("unauthorized_client");
    assertThat(issuer.token("", alice).statusCode()).isEqualTo(401);
  }

  @Test
  void a_service_gets_a_token_for_itself() throws Exception {
    var form = Map.of("grant_type", "client_credentials", "scope", "service");
    var answer = RunningIssuer.parse(issuer.token("order-service:s3cret", form));
    var token = verified(answer.get("access_token").asString());
    assertThat(token.getSubject()).isEqualTo("order-service");
    assertThat(token.getAudience()).containsExactly("orderledger");
    assertThat(token.getClaimAsStringList("scope")).containsExactly("service");
    assertThat(token.getClaimAsStringList("roles")).isEmpty();
  }

  @Test
  void a_machine_client_has_the_roles_it_was_configured_with() throws Exception {
    var form = Map.of("grant_type", "client_credentials");
    var answer = RunningIssuer.parse(issuer.token("robot:r2d2", form));
    var token = verified(answer.get("access_token").asString());
    assertThat(token.getClaimAsStringList("roles")).containsExactly("operator");
  }

  @Test
  void a_client_without_a_secret_does_not_exist() throws Exception {
    var form = Map.of("grant_type", "client_credentials");
    assertThat(issuer.token("payment-service:guess", form).statusCode()).isEqualTo(401);
  }

  @Test
  void a_person_logs_in_and_the_console_exchanges_the_code_with_its_proof() throws Exception {
    var verifier = "a-verifier-of-at-least-forty-three-characters-1234567";
    var code = logIn(authorization(challenge(verifier)), "alice", "demo");
    var exchange =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "console",
            "redirect_uri", REDIRECT,
            "code", code,
            "code_verifier", verifier);
    var answer = RunningIssuer.parse(issuer.token("", exchange));
    var token = verified(answer.get("access_token").asString());
    assertThat(token.getSubject()).isEqualTo(DemoUser.byLogin("alice").orElseThrow().subject());
    assertThat(token.getClaimAsStringList("roles")).containsExactly("customer");
    assertThat(token.getClaimAsString("client_id")).isEqualTo("console");
    var identity = verified(answer.get("id_token").asString());
    assertThat(identity.getAudience()).containsExactly("console");
    assertThat(identity.getClaimAsString("name")).isEqualTo("Alice");
    assertThat(answer.has("refresh_token")).isFalse();
    assertThat(issuer.token("", exchange).body()).as("used twice").contains("invalid_grant");
  }

  @Test
  void a_code_is_worth_nothing_without_its_proof() throws Exception {
    assertThat(issuer.get(authorization("")).headers().firstValue("Location").orElse(""))
        .contains("error=invalid_request");
    var code =
        logIn(
            authorization(challenge("the-console-alone-knows-this-proof-0123456789")),
            "bob",
            "demo");
    var exchange =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "console",
            "redirect_uri", REDIRECT,
            "code", code,
            "code_verifier", "a-thief-guesses-another-proof-01234567890123456");
    assertThat(issuer.token("", exchange).body()).contains("invalid_grant");
  }

  @Test
  void health_is_public_and_everything_else_is_not() throws Exception {
    assertThat(issuer.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    try (var stranger = HttpClient.newHttpClient()) {
      var anonymous = new RunningIssuer(issuer.context(), stranger);
      assertThat(anonymous.get("/anything").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void the_key_is_its_owners_alone() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("key.json"))))
        .isEqualTo("rw-------");
  }

  private static String authorization(String challenge) {
    var query =
        "/oauth2/authorize?response_type=code&client_id=console&scope=openid%20profile&state=s"
            + "&redirect_uri="
            + REDIRECT;
    return challenge.isEmpty()
        ? query
        : query + "&code_challenge_method=S256&code_challenge=" + challenge;
  }

  /** Through the form, as a browser does; answers the code that the console is sent. */
  private String logIn(String authorization, String login, String password) throws Exception {
    var asked = issuer.get(authorization);
    if (asked.statusCode() == 302 && location(asked.headers()).endsWith("/login")) {
      var form = issuer.get("/login").body();
      var csrf = first("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", form);
      var entered = Map.of("username", login, "password", password, "_csrf", csrf);
      var back = issuer.post("/login", "", entered);
      asked = issuer.get(location(back.headers()).substring(issuer.uri().length()));
    }
    return first("[?&]code=([^&]+)", location(asked.headers()));
  }

  private static String location(HttpHeaders headers) {
    return headers.firstValue("Location").orElseThrow();
  }

  private static String first(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private static String challenge(String verifier) throws Exception {
    var digest =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** As a service does it: keys found by discovery, issuer and expiry checked. */
  private Jwt verified(String token) {
    return JwtDecoders.fromIssuerLocation(issuer.uri()).decode(token);
  }

  private static RunningIssuer notStarted() {
    return new RunningIssuer(new GenericApplicationContext(), HttpClient.newHttpClient());
  }
}
