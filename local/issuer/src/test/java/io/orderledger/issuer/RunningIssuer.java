package io.orderledger.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer on a free port, and a browser (with cookies) that follows nothing by itself. */
record RunningIssuer(ConfigurableApplicationContext context, HttpClient http)
    implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  static RunningIssuer start(Path directory, Map<String, Object> more) {
    var properties = new HashMap<String, Object>(more);
    properties.put("server.port", 0);
    properties.put("orderledger.issuer.key-file", directory.resolve("key.json"));
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    return new RunningIssuer(IssuerApplication.start(properties), http);
  }

  static RunningIssuer withDemoUsers(Path directory) {
    return start(
        directory,
        Map.of(
            "orderledger.issuer.demo-users", true,
            "orderledger.issuer.clients.order-service.secret", "s3cret",
            "orderledger.issuer.clients.robot.secret", "r2d2",
            "orderledger.issuer.clients.robot.roles", "operator"));
  }

  String uri() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(uri() + path)).header("Accept", "text/html,*/*").build(),
        BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> post(String path, String client, Map<String, String> form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(uri() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)));
    if (!client.isEmpty()) {
      var basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + basic);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> token(String client, Map<String, String> form)
      throws IOException, InterruptedException {
    return post("/oauth2/token", client, form);
  }

  JsonNode tokenOf(String demoUser) throws IOException, InterruptedException {
    var form = Map.of("grant_type", "urn:orderledger:demo-user", "username", demoUser);
    return JSON.readTree(token("demo:demo", form).body());
  }

  static JsonNode parse(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
