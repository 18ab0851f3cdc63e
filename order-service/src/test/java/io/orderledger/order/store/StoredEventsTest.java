package io.orderledger.order.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  private final EventTypes types = new OrderStoreConfiguration().eventTypes();

  private static List<Object> samples() {
    OfferEdition edition =
        new OfferEdition(
            "goods",
            "2026-01",
            LocalDate.of(2026, 1, 1),
            new Terms(14, 5, true),
            Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)),
            "wording",
            "hash");
    return List.of(
        new OrderEvent.OrderPlaced(
            NUMBER,
            "customer-1",
            "goods",
            List.of(new OrderLine(1, "TEA", "Tea", 2, Tenge.of(500), Tenge.of(1_000), "statutory")),
            DeliveryMethod.COURIER,
            null,
            new Recipient(PersonalText.of("N"), PersonalText.of("P"), PersonalText.of("A")),
            PaymentMethod.CARD,
            Tenge.of(1_000),
            Tenge.of(1_500),
            Tenge.of(2_500),
            new Acceptance(
                Acceptance.Act.ORDER_FORM,
                Acceptance.Channel.SITE,
                AT,
                "2026-01",
                "2026-01",
                List.of("order")),
            AT),
        new OrderEvent.OrderConfirmed(NUMBER, AT),
        new OrderEvent.AuthorizationRecorded(NUMBER, 1, Tenge.of(2_500), AT),
        new OrderEvent.PaymentFailureRecorded(NUMBER, 1, "insufficient_funds", AT),
        new OrderEvent.CaptureRecorded(NUMBER, Tenge.of(2_500), AT),
        new OrderEvent.VoidRecorded(NUMBER, Tenge.of(2_500), AT),
        new OrderEvent.RefundRecorded(NUMBER, "R1", "RET1", Tenge.of(500), AT),
        new OrderEvent.DispatchRecorded(NUMBER, "S1", AT),
        new OrderEvent.ReadinessRecorded(NUMBER, "S1", "ALA-1", LocalDate.of(2026, 11, 10), AT),
        new OrderEvent.HandOverRecorded(NUMBER, "S1", List.of(new Items(1, 2)), ProofKind.CODE, AT),
        new OrderEvent.RefusalAtDoorRecorded(NUMBER, "S1", Tenge.of(700), AT),
        new OrderEvent.NonCollectionRecorded(NUMBER, "S1", AT),
        new OrderEvent.CancellationRequested(
            NUMBER, "customer-1", CancellationGround.BUYER, PersonalText.of("R"), AT),
        new OrderEvent.OrderCancelled(NUMBER, CancellationGround.BUYER, Tenge.ZERO, AT),
        new OrderEvent.CancellationRefused(NUMBER, AT),
        new OrderEvent.OrderCompleted(NUMBER, AT),
        new OfferEvent.EditionPublished(edition, AT),
        new OfferEvent.EditionEnded(edition, LocalDate.of(2026, 11, 20), AT));
  }

  @Test
  void every_event_has_a_sample_here() {
    assertThat(samples()).hasSize(types.all().size());
    assertThat(samples())
        .allSatisfy(sample -> assertThat(types.of(sample.getClass()).revision()).isEqualTo(1));
  }

  @Test
  void every_event_is_written_as_approved_and_read_back_the_same() throws IOException {
    JsonNode approved;
    try (InputStream file =
        StoredEventsTest.class.getResourceAsStream("/approved/stored-events.json")) {
      approved = JSON.readTree(Objects.requireNonNull(file));
    }
    for (Object sample : samples()) {
      EventTypes.EventType type = types.of(sample.getClass());
      JsonNode kept = approved.path(type.name() + "." + type.revision());
      assertThat(JSON.readTree(JSON.writeValueAsBytes(sample))).as(type.name()).isEqualTo(kept);
      assertThat((Object) JSON.treeToValue(kept, sample.getClass())).isEqualTo(sample);
    }
  }
}
