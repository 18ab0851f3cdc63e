package io.orderledger.returns.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.returns.model.ForceMajeureNoted;
import io.orderledger.returns.model.InspectionGround;
import io.orderledger.returns.model.Purchase;
import io.orderledger.returns.model.PurchasedLine;
import io.orderledger.returns.model.RefundPart;
import io.orderledger.returns.model.ReturnReason;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.RightsAssigned;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.money.Tenge;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of every stored event, approved once: what lies on disk must be readable for ever. A
 * change that breaks this test needs a new revision and an upcaster, not a new sample.
 */
class StoredEventsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(314_159_265);
  private static final Instant AT = Instant.parse("2026-11-05T10:40:00.123456Z");

  private final EventTypes types = new ReturnsStoreConfiguration().eventTypes();

  private static List<ReturnsEvent> samples() {
    List<Items> items = List.of(new Items(1, 2));
    return List.of(
        new ReturnsEvent.PurchaseNoted(
            NUMBER,
            new Purchase(
                NUMBER,
                "customer-1",
                List.of(
                    new PurchasedLine(1, "TEA", 2, Tenge.of(1_000), null),
                    new PurchasedLine(
                        2,
                        "CURTAIN",
                        1,
                        Tenge.of(7_000),
                        "made to measure",
                        Tenge.of(9_000),
                        List.of(
                            new InSet(
                                "WINDOW",
                                1,
                                1,
                                Tenge.of(7_000),
                                Tenge.of(2_000),
                                PartialReturn.WHOLE_SET_ONLY)),
                        null),
                    new PurchasedLine(
                        3,
                        "MUG",
                        1,
                        Tenge.ZERO,
                        null,
                        Tenge.of(4_000),
                        List.of(),
                        new Gift(Tenge.of(5_000), List.of(1, 2)))),
                14,
                true,
                Purchase.ReturnRight.GRANTED,
                Tenge.of(1_500)),
            AT),
        new ReturnsEvent.PurchaseCorrected(
            NUMBER,
            1,
            List.of(new PurchasedLine(1, "TEA", 1, Tenge.of(500), null)),
            Tenge.of(1_500),
            AT),
        new ReturnsEvent.HandOverNoted(NUMBER, "S1", items, AT),
        new ReturnsEvent.DisputeNoted(NUMBER, "dp-1", true, AT),
        new ReturnsEvent.ReturnRequested(NUMBER, "RET1", items, ReturnReason.CHANGED_MIND, AT),
        new ReturnsEvent.ReturnReceived(NUMBER, "RET1", AT),
        new ReturnsEvent.ReturnAccepted(
            NUMBER,
            "RET1",
            items,
            Tenge.of(1_000),
            List.of(
                new RefundPart(RefundPart.Reason.PAID_SHARE, 1, Tenge.of(1_000)),
                new RefundPart(RefundPart.Reason.KEPT_AT_SINGLE_PRICE, 2, Tenge.of(-1_000)),
                new RefundPart(RefundPart.Reason.GIFT, 3, Tenge.of(-500)),
                new RefundPart(RefundPart.Reason.DELIVERY_FEE, null, Tenge.of(1_500))),
            AT),
        new RightsAssigned(NUMBER, "customer-2", AT),
        new ReturnsEvent.ReturnRejected(NUMBER, "RET2", InspectionGround.USED, AT),
        new ReturnsEvent.ReturnPartlyRefunded(NUMBER, "RET1", "F1", Tenge.of(400), AT),
        new ForceMajeureNoted(
            NUMBER,
            List.of(
                new Circumstance(
                    "fm-1",
                    Circumstance.Side.BOTH,
                    Circumstance.Kind.NATURAL_DISASTER,
                    LocalDate.of(2026, 11, 17),
                    LocalDate.of(2026, 11, 21),
                    2)),
            true,
            List.of(
                new TermExtension(
                    TermExtension.Term.RETURN_WINDOW,
                    "S1",
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2026, 11, 27),
                    List.of(new TermExtension.Share("fm-1", 7)))),
            AT),
        new ReturnsEvent.ReturnRefunded(NUMBER, "RET1", Tenge.of(1_000), AT));
  }

  @Test
  void every_event_has_a_sample_here() {
    assertThat(samples()).hasSize(types.all().size());
    assertThat(samples())
        .allSatisfy(sample -> assertThat(types.of(sample.getClass()).revision()).isEqualTo(1));
  }

  @Test
  void no_event_holds_anything_personal_unmarked() {
    for (ReturnsEvent sample : samples()) {
      assertThat(PersonalRecords.findings(sample.getClass())).isEmpty();
    }
  }

  @Test
  void every_event_is_written_as_approved_and_read_back_the_same() throws IOException {
    JsonNode approved;
    try (InputStream file =
        StoredEventsTest.class.getResourceAsStream("/approved/stored-events.json")) {
      approved = JSON.readTree(Objects.requireNonNull(file));
    }
    for (ReturnsEvent sample : samples()) {
      EventTypes.EventType type = types.of(sample.getClass());
      JsonNode kept = approved.path(type.name() + "." + type.revision());
      assertThat(JSON.readTree(JSON.writeValueAsBytes(sample))).as(type.name()).isEqualTo(kept);
      assertThat((Object) JSON.treeToValue(kept, sample.getClass())).isEqualTo(sample);
    }
  }

  @Test
  void a_purchase_of_before_buyers_were_told_apart_is_a_consumers() {
    String older =
        """
        {"orderNumber": "00A-Y5D-NT0", "customerId": "customer-1", "lines": [],
         "returnWindowDays": 14, "lastDayGivesWay": true}\
        """;

    assertThat(JSON.readValue(older, Purchase.class))
        .isEqualTo(new Purchase(NUMBER, "customer-1", List.of(), 14, true));
  }

  @Test
  void a_line_of_before_sets_and_gifts_were_told_was_bought_by_itself() {
    String older =
        """
        {"line": 1, "sku": "TEA", "quantity": 2, "net": {"amount": 1000, "currency": "KZT"},
         "noReturnGround": null}\
        """;

    assertThat(JSON.readValue(older, PurchasedLine.class))
        .isEqualTo(new PurchasedLine(1, "TEA", 2, Tenge.of(1_000), null));
  }

  @Test
  void a_refund_of_before_refunds_were_explained_has_no_parts() {
    String older =
        """
        {"orderNumber": "00A-Y5D-NT0", "returnId": "RET1", "items": [{"line": 1, "quantity": 2}],
         "refund": {"amount": 1000, "currency": "KZT"}, "at": "2026-11-05T10:40:00.123456Z"}\
        """;

    assertThat(JSON.readValue(older, ReturnsEvent.ReturnAccepted.class).parts()).isEmpty();
  }
}
