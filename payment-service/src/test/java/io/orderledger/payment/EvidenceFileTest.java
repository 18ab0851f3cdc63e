package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.provider.Digest;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.SimulatorSettings;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files for disputes, from an operator's hands to the provider. */
@Clause(ClauseId.B_5_13)
class EvidenceFileTest {

  private static final Map<String, String> WORDS =
      Map.of("explanation", "The buyer signed for the goods.");
  private static final byte[] SIGNED = "%PDF-1.7 a signed act".getBytes(US_ASCII);
  private static final byte[] LATER = "%PDF-1.7 the act with both signatures".getBytes(US_ASCII);
  private static final byte[] PICTURE = {
    (byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3
  };

  private final House house = House.shared();

  private String disputed() {
    OrderNumber order = house.captured(30_000, "pm_card_visa");
    house.post(
        "/simulator/payment_intents/" + WebhookTest.intent(order) + "/dispute", "reason=general");
    house.until(
        order,
        account ->
            account.disputes().values().stream().anyMatch(d -> d.standing() == Standing.OPEN));
    house.projected();
    return dispute(order).disputeId();
  }

  private Dispute dispute(OrderNumber order) {
    return house.account(order).disputes().firstEntry().getValue();
  }

  private Answer keep(String dispute, String kind, byte[] file) {
    return house
        .operator("anna")
        .post("/disputes/" + dispute + "/evidence/files?kind=" + kind, file);
  }

  private JsonNode sent(String dispute) {
    house.projected();
    return house.operator("anna").get("/disputes/" + dispute + "/evidence").json().path("sent");
  }

  private JsonNode atProvider(String dispute) {
    return new JsonMapper()
        .readTree(
            house.sent(
                HttpRequest.newBuilder(house.provider.uri().resolve("/v1/disputes/" + dispute))
                    .header(
                        "Authorization", "Bearer " + SimulatorSettings.DEFAULT_ACCOUNT.secretKey())
                    .build()))
        .path("evidence");
  }

  @Test
  void the_last_file_of_each_kind_is_frozen_with_its_hash_and_goes_to_the_bank_once() {
    String dispute = disputed();
    assertThat(keep(dispute, "SHIPPING_DOCUMENTATION", SIGNED).status()).isEqualTo(201);
    Answer kept = keep(dispute, "SHIPPING_DOCUMENTATION", LATER);
    assertThat(kept.json().path("sha256").asString()).isEqualTo(Digest.sha256(LATER));
    assertThat(keep(dispute, "CUSTOMER_COMMUNICATION", PICTURE).status()).isEqualTo(201);
    Answer listed =
        house.service().as("staff", "auditor").get("/disputes/" + dispute + "/evidence/files");
    assertThat(listed.json().size()).as(listed.body()).isEqualTo(2);
    assertThat(listed.body()).contains("image/png", Digest.sha256(LATER));
    String path = "/disputes/" + dispute + "/evidence/files/";
    assertThat(house.operator("anna").get(path + "SHIPPING_DOCUMENTATION").body())
        .isEqualTo(new String(LATER, US_ASCII));
    assertThat(house.operator("anna").get(path + "RECEIPT").status()).isEqualTo(404);

    Answer submitted = house.operator("anna").post("/disputes/" + dispute + "/evidence", WORDS);
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                Optional.of(sent(dispute).path("status").asString(""))
                    .filter(EvidenceStatus.SUBMITTED.name()::equals)
                    .isPresent());
    assertThat(sent(dispute).path("files").path("SHIPPING_DOCUMENTATION").asString())
        .isEqualTo(Digest.sha256(LATER));
    JsonNode evidence = atProvider(dispute);
    assertThat(evidence.path("shipping_documentation").asString()).startsWith("file_");
    assertThat(evidence.path("customer_communication").asString()).startsWith("file_");
    assertThat(evidence.path("uncategorized_text").asString()).contains("signed for the goods");
    assertThat(keep(dispute, "RECEIPT", SIGNED).problem()).isEqualTo("evidence-not-awaited");
  }

  @Test
  void what_a_file_is_its_bytes_say_and_the_provider_says_how_much_it_takes() {
    String dispute = disputed();
    Answer text = keep(dispute, "RECEIPT", "a receipt.pdf, it says".getBytes(US_ASCII));
    assertThat(text.status()).isEqualTo(422);
    assertThat(text.problem()).isEqualTo("evidence-file-type");
    byte[] large = Arrays.copyOf(SIGNED, 3_000_000);
    assertThat(keep(dispute, "RECEIPT", large).status()).isEqualTo(201);
    assertThat(keep(dispute, "RECEIPT", Arrays.copyOf(SIGNED, 3_000_001)).status()).isEqualTo(201);
    assertThat(keep(dispute, "OTHER", large).problem()).isEqualTo("evidence-files-too-large");
    assertThat(keep(dispute, "OTHER", Arrays.copyOf(SIGNED, 6_000_000)).status()).isEqualTo(413);
    assertThat(keep("du_unknown", "OTHER", SIGNED).status()).isEqualTo(404);
    assertThat(keep(dispute, "SELFIE", SIGNED).status()).isEqualTo(400);
  }

  @Test
  void the_same_file_brought_again_is_kept_once() {
    String dispute = disputed();
    String first = keep(dispute, "OTHER", SIGNED).header("ETag");
    assertThat(keep(dispute, "OTHER", SIGNED).header("ETag")).isEqualTo(first);
    assertThat(keep(dispute, "OTHER", LATER).header("ETag")).isNotEqualTo(first);
  }
}
