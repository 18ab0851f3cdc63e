package io.orderledger.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Dispatched;
import io.orderledger.shared.event.OfferFact.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on the wire is promised to others. A type's approved JSON is never changed except by
 * adding what older readers may skip; anything else is a new version with a file of its own.
 *
 * <p>{@code mvn test -pl shared-events -Dtest=ApprovedEventsTest -Dapprove=true} writes the files
 * that are missing, and no others.
 */
class ApprovedEventsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final JsonMapper PRETTY =
      PublicLanguage.json().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  static List<IntegrationEvent> examples() {
    return Examples.all();
  }

  private static Path file(IntegrationEvent event) {
    return APPROVED.resolve(PublicLanguage.typeOf(event.getClass()) + ".json");
  }

  private static String approved(IntegrationEvent event) throws IOException {
    if (Boolean.getBoolean("approve") && Files.notExists(file(event))) {
      Files.createDirectories(APPROVED);
      Files.writeString(file(event), PRETTY.writeValueAsString(event) + "\n");
    }
    return Files.readString(file(event), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_event_is_written_as_approved(IntegrationEvent event) throws IOException {
    assertThat(PublicLanguage.json().readTree(PublicLanguage.json().writeValueAsBytes(event)))
        .isEqualTo(PublicLanguage.json().readTree(approved(event)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void what_was_approved_can_still_be_read_with_additions_of_newer_writers(IntegrationEvent event)
      throws IOException {
    ObjectNode newer = (ObjectNode) PublicLanguage.json().readTree(approved(event));
    newer.putObject("addedLater").put("by", "a newer writer");

    assertThat(PublicLanguage.json().readValue(approved(event), event.getClass())).isEqualTo(event);
    assertThat(PublicLanguage.json().treeToValue(newer, event.getClass())).isEqualTo(event);
  }

  @Test
  @Clause(ClauseId.B_2_8)
  void terms_of_before_the_stages_were_told_read_as_what_the_house_does_when_an_offer_is_silent() {
    String older =
        """
        {"returnWindowDays": 14, "freePickupStorageDays": 5, "lastDayGivesWay": true}\
        """;

    Terms terms = PublicLanguage.json().readValue(older, Terms.class);

    assertThat(terms).isEqualTo(new Terms(14, 5, true));
    assertThat(terms.buyer().smallestAge()).isEqualTo(14);
    assertThat(terms.aftermath().businessBuyersReturnToo()).isFalse();
    assertThat(terms.seller()).isNull();
  }

  @Test
  @Clause(ClauseId.B_5_7)
  void terms_of_before_cash_was_taken_take_none_and_are_written_as_they_were() {
    String older =
        """
        {"methods": ["CARD"], "waitMinutes": 1440, "invoiceBankingDays": 3,
         "refundIssueWorkingDays": 3, "refundCreditWorkingDays": 10}\
        """;

    PaymentTerms terms = PublicLanguage.json().readValue(older, PaymentTerms.class);

    assertThat(terms).isEqualTo(PaymentTerms.WHEN_SILENT);
    assertThat(PublicLanguage.json().readTree(PublicLanguage.json().writeValueAsString(terms)))
        .isEqualTo(PublicLanguage.json().readTree(older));
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void services_of_before_there_was_acceptance_are_handed_over_and_written_as_they_were() {
    String older =
        """
        {"terminationNoticeBusinessDays": 15, "objectionBusinessDays": 2}\
        """;

    ServiceTerms terms = PublicLanguage.json().readValue(older, ServiceTerms.class);

    assertThat(terms).isEqualTo(ServiceTerms.WHEN_SILENT);
    assertThat(terms.renders()).isFalse();
    assertThat(PublicLanguage.json().readTree(PublicLanguage.json().writeValueAsString(terms)))
        .isEqualTo(PublicLanguage.json().readTree(older));
  }

  @Test
  @Clause(ClauseId.B_6_10)
  void a_dispatch_of_before_orders_left_in_several_shipments_is_of_everything() {
    String older =
        """
        {"orderNumber": "4F3-8GT-2W0", "shipmentId": "S-1", "dispatchedAt": "2026-11-25T09:30:00Z"}\
        """;

    Dispatched dispatched = PublicLanguage.json().readValue(older, Dispatched.class);

    assertThat(dispatched.items()).isNull();
  }

  @Test
  void every_type_has_its_example_and_no_approved_type_was_taken_away() throws IOException {
    Set<String> types = new HashSet<>();
    PublicLanguage.eventTypes().forEach(type -> types.add(PublicLanguage.typeOf(type)));

    assertThat(examples())
        .extracting(event -> PublicLanguage.typeOf(event.getClass()))
        .containsExactlyInAnyOrderElementsOf(types);
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.json$", "")))
          .containsExactlyInAnyOrderElementsOf(types);
    }
  }
}
