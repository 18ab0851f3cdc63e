package io.orderledger.simulator.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiscalTest {

  private static final String KEY = "K7Q-M2X-9DF-R1";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private ProviderSimulator simulator;

  @BeforeEach
  void start() {
    simulator =
        ProviderSimulator.start(
            SimulatorSettings.inMemory().keptIn(folder).withholdingFor(Duration.ofSeconds(1)));
  }

  @AfterEach
  void close() {
    simulator.close();
    http.close();
  }

  private static String sale(long total) {
    return """
    {"orderNumber":"K7Q-M2X-9DF","sellerBin":"120540001238","operation":"SALE","means":"CARD",\
    "lines":[{"sku":"LAMP","name":"Lamp","quantity":1,"sum":%1$d,"vat":16}],"total":%1$d,\
    "vatPercent":16,"vat":16}\
    """
        .formatted(total);
  }

  private HttpResponse<String> call(String method, String path, String token, String body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(simulator.uri().resolve(path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String key, String body) throws Exception {
    return call("PUT", "/fiscal/v1/receipts/" + key, Fiscal.TOKEN, body);
  }

  private HttpResponse<String> get(String key) throws Exception {
    return call("GET", "/fiscal/v1/receipts/" + key, Fiscal.TOKEN, "");
  }

  private String code(HttpResponse<String> answer) {
    return json.readTree(answer.body()).path("code").asString();
  }

  @Test
  void a_key_makes_one_receipt_however_often_it_is_asked_for() throws Exception {
    HttpResponse<String> made = put(KEY, sale(116));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(put(KEY, sale(116)).body()).isEqualTo(made.body());
    assertThat(get(KEY).body()).isEqualTo(made.body());
    assertThat(simulator.fiscal().receipts()).hasSize(1);
    assertThat(code(put(KEY, sale(117)))).isEqualTo("key_reused");
  }

  @Test
  void a_receipt_that_was_made_before_its_answer_was_lost_is_found_by_its_key() throws Exception {
    simulator.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "receipt"), 1);
    assertThat(catchThrowable(() -> put(KEY, sale(116)))).isInstanceOf(IOException.class);
    assertThat(get(KEY).statusCode()).isEqualTo(200);
  }

  @Test
  void off_line_it_neither_makes_nor_finds() throws Exception {
    simulator.faults().arm(new Directive(Fault.REGISTER_OFFLINE, "receipt"), 2);
    assertThat(put(KEY, sale(116)).statusCode()).isEqualTo(503);
    assertThat(get(KEY).statusCode()).isEqualTo(503);
    assertThat(get(KEY).statusCode()).isEqualTo(404);
  }

  @Test
  void a_receipt_that_does_not_add_up_is_refused() throws Exception {
    assertThat(code(put(KEY, sale(116).replace("\"total\":116", "\"total\":117"))))
        .isEqualTo("lines_do_not_add_up");
    assertThat(code(put(KEY, sale(116).replace("120540001238", "")))).isEqualTo("seller_unknown");
    assertThat(simulator.fiscal().receipts()).isEmpty();
  }

  @Test
  void a_correction_names_a_receipt_that_is_there() throws Exception {
    String corrects = ",\"corrects\":{\"fiscalNumber\":\"%s\",\"reason\":\"wrong means\"}}";
    String body = sale(116).substring(0, sale(116).length() - 1);
    assertThat(code(put("other", body + corrects.formatted("000000000009"))))
        .isEqualTo("receipt_unknown");
    JsonNode made = json.readTree(put(KEY, sale(116)).body());
    String number = made.path("fiscalNumber").asString();
    assertThat(put("other", body + corrects.formatted(number)).statusCode()).isEqualTo(201);
    assertThat(simulator.fiscal().receipts().getLast().corrects()).isEqualTo(number);
  }

  @Test
  void its_link_can_be_followed_by_anybody_and_its_api_by_nobody_else() throws Exception {
    JsonNode made = json.readTree(put(KEY, sale(116)).body());
    String link = made.path("link").asString();
    assertThat(call("GET", link, "nobody", "").body()).contains("116 KZT");
    assertThat(call("GET", "/fiscal/v1/receipts/" + KEY, "nobody", "").statusCode()).isEqualTo(401);
  }

  @Test
  void what_it_made_outlives_it() throws Exception {
    String made = put(KEY, sale(116)).body();
    simulator.close();
    start();
    // The address is another, so only what is the receipt's own is compared.
    assertThat(json.readTree(get(KEY).body()).path("fiscalSign"))
        .isEqualTo(json.readTree(made).path("fiscalSign"));
  }
}
