package io.orderledger.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.AssignmentEvent;
import io.orderledger.delivery.model.CarrierEvent;
import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.CostDocument;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.ForceMajeureNoted;
import io.orderledger.delivery.model.PickupCode;
import io.orderledger.delivery.model.PreOrder;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.Proof;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.StorageRecounted;
import io.orderledger.delivery.tariff.model.TariffEvent;
import io.orderledger.delivery.tracking.model.Scan;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.eventstore.EventTypes;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of every stored event, approved once: what lies on disk must be readable for ever. A
 * change that breaks this test needs a new revision and an upcaster, not a new sample.
 */
class StoredEventsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final OrderNumber NUMBER = OrderNumber.ofIndex(314_159_265);
  private static final Instant AT = Instant.parse("2026-11-05T10:40:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private static final Waybill WAYBILL =
      new Waybill("KazTrans", "KT-1", "https://kaztrans.example/KT-1", "waybill 4711");

  private final EventTypes types = new DeliveryStoreConfiguration().eventTypes();

  private static List<Object> samples() {
    List<Items> items = List.of(new Items(1, 2));
    return List.of(
        new DeliveryEvent.DeliveryPrepared(
            NUMBER, consignment(items), "customer-1", recipient(), AT),
        new DeliveryEvent.OrderConfirmationNoted(NUMBER, AT),
        new DeliveryEvent.PaymentNoted(NUMBER, AT, Tenge.of(2_500), 1),
        new DeliveryEvent.HeldForEdit(NUMBER, 1, "customer-1", recipient(), AT),
        new DeliveryEvent.EditFoundTooLate(NUMBER, 1, AT.minusSeconds(60), AT),
        new DeliveryEvent.DeliveryEdited(NUMBER, 1, consignment(items), AT),
        new DeliveryEvent.DisputeNoted(NUMBER, "dp-1", true, AT),
        new DeliveryEvent.HoldNoted(NUMBER, true, AT),
        new AssignmentEvent.RightsAssigned(NUMBER, "customer-2", recipient(), AT),
        new AssignmentEvent.PickupCodeReplaced(
            NUMBER, "S", "customer-2", new PickupCode(PersonalText.of("C")), "h", AT),
        new DeliveryEvent.DeliveryHeld(NUMBER, AT),
        new DeliveryEvent.CancellationFoundDispatched(NUMBER, AT.minusSeconds(60), AT),
        new DeliveryEvent.HandedToCourier(
            NUMBER, "S1", items, AT, new DeliveryEvent.Days(DAY, DAY.plusDays(30))),
        new DeliveryEvent.MadeReadyForPickup(
            NUMBER,
            "S1",
            items,
            "ALA-1",
            "customer-1",
            new PickupCode(PersonalText.of("042917")),
            "check",
            DAY,
            AT,
            new DeliveryEvent.Days(DAY, DAY.plusDays(30))),
        new DeliveryEvent.EditDropped(NUMBER, 1, AT),
        new DeliveryEvent.StorageRestarted(NUMBER, "S1", DAY.plusDays(4), AT),
        new DeliveryEvent.WrongCodePresented(NUMBER, "S1", 1, AT),
        new DeliveryEvent.CashTaken(
            NUMBER, "S1", Tenge.of(2_500), CashHolder.COURIER, "courier-17", "KKM 1", AT),
        new DeliveryEvent.HandedOver(NUMBER, "S1", items, new Proof(ProofKind.CODE, "W1"), AT),
        new DeliveryEvent.RefusedAtDoor(
            NUMBER, "S1", List.of(new CostDocument("D1", Tenge.of(700))), Tenge.of(700), AT),
        new DeliveryEvent.NotCollected(NUMBER, "S1", AT),
        new DeliveryEvent.RestNotSent(NUMBER, items, CancellationGround.OUT_OF_STOCK, AT),
        new DeliveryEvent.DeliveryAtRisk(NUMBER, "S1", DAY, DelayCause.UNKNOWN, AT),
        new DeliveryEvent.PromiseMissed(NUMBER, "S1", DAY, DelayCause.CARRIER, AT),
        new DeliveryEvent.PromiseMoved(
            NUMBER, "S1", DAY, DAY.plusDays(7), DAY.plusDays(32), DelayCause.FORCE_MAJEURE, AT),
        new DeliveryEvent.PromisedAnew(
            NUMBER,
            "S1",
            List.of(1),
            DAY.plusDays(37),
            DAY.plusDays(37),
            DelayCause.SELLER,
            DAY.plusDays(37),
            AT),
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
                    TermExtension.Term.FREE_STORAGE,
                    "S1",
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2026, 11, 27),
                    List.of(new TermExtension.Share("fm-1", 7)))),
            AT),
        new StorageRecounted(NUMBER, "S1", LocalDate.of(2026, 11, 27), AT),
        new CarrierEvent.HandedToCarrier(
            NUMBER, "S1", items, WAYBILL, true, AT, new DeliveryEvent.Days(DAY, DAY.plusDays(30))),
        new CarrierEvent.MishapRecorded(NUMBER, "S1", Mishap.LOST, "act 17", true, false, AT),
        new CarrierEvent.SentAnew(NUMBER, "S1", items, WAYBILL, AT),
        new CarrierEvent.GivenUp(NUMBER, "S1", Mishap.DAMAGED, AT),
        new CarrierEvent.WaybillCorrected(NUMBER, "S1", items, WAYBILL, AT, AT),
        new ScansRecorded(
            "KazTrans",
            "KT-1",
            List.of(new Scan("s-1", AT.minusSeconds(60), Scan.Kind.ARRIVED, "Astana")),
            AT),
        new RenderingEvent.ServicesExpected(NUMBER, items, 2, AT),
        new RenderingEvent.ServicesReleased(NUMBER, Tenge.of(2_500), AT),
        new RenderingEvent.ServicesPaid(NUMBER, Tenge.of(2_500), AT),
        new RenderingEvent.ServicesRendered(
            NUMBER,
            "V1",
            items,
            AT.minusSeconds(60),
            true,
            "customer-1",
            PersonalText.of("T"),
            "ACT-1",
            DAY,
            AT),
        new RenderingEvent.ObjectionRaised(
            NUMBER, 1, "V1", List.of(1), "customer-1", PersonalText.of("G"), AT),
        new RenderingEvent.ObjectionAnswered(
            NUMBER,
            1,
            "V1",
            items,
            RenderingEvent.Outcome.REMEDIED,
            "customer-1",
            PersonalText.of("W"),
            "ACT-2",
            DAY,
            AT),
        new RenderingEvent.ServicesAccepted(
            NUMBER, "V1", items, RenderingFact.Acceptance.SILENCE, AT),
        new RenderingEvent.ServicesConceded(NUMBER, "V1", items, AT),
        new RenderingEvent.StopAsked(NUMBER, AT),
        new RenderingEvent.ServicesStopped(NUMBER, items, AT),
        new TariffEvent.TariffPublished(tariff(), AT));
  }

  private static Consignment consignment(List<Items> items) {
    return new Consignment(
        NUMBER,
        "customer-1",
        DeliveryMethod.COURIER,
        null,
        items,
        5,
        true,
        Tenge.of(2_500),
        Promise.first(DAY.minusDays(5), DAY, DAY.plusDays(25)),
        List.of(
            new PreOrder(2, Promise.first(DAY.minusDays(5), DAY.plusDays(30), DAY.plusDays(30)))),
        PaymentMethod.CASH,
        new Carriage(Carriage.Hirer.BUYER, "KazTrans", false, true));
  }

  private static Recipient recipient() {
    return new Recipient(PersonalText.of("N"), PersonalText.of("P"), PersonalText.of("A"));
  }

  private static TariffEdition tariff() {
    TariffEdition.Rate rate =
        new TariffEdition.Rate(
            DeliveryMethod.COURIER,
            Tenge.of(1_500),
            10_000,
            Tenge.of(200),
            Tenge.of(3_000),
            Tenge.of(500),
            List.of(
                new TariffEdition.PricedOption(
                    TariffEdition.DeliveryOption.LIFTING, Tenge.of(2_000))),
            new TariffEdition.Transit(1, 3, true));
    TariffEdition.Zone zone =
        new TariffEdition.Zone(
            "almaty",
            "Almaty",
            List.of(new TariffEdition.Place("KZ", null, "Almaty")),
            List.of(rate));
    return new TariffEdition(
        "2026-01",
        DAY,
        "almaty",
        List.of(zone),
        List.of(new TariffEdition.PickupPoint("ALA-1", "Abay", "almaty", "Almaty", "Abay 1")));
  }

  @Test
  void every_event_has_a_sample_here() {
    assertThat(samples()).hasSize(types.all().size());
    assertThat(samples())
        .allSatisfy(sample -> assertThat(types.of(sample.getClass()).revision()).isEqualTo(1));
  }

  @Test
  void a_payment_of_before_orders_were_paid_in_parts_says_only_that_it_is_enough() {
    String older = "{\"orderNumber\": \"%s\", \"at\": \"%s\"}".formatted(NUMBER, AT);

    assertThat(JSON.readValue(older, DeliveryEvent.PaymentNoted.class))
        .isEqualTo(new DeliveryEvent.PaymentNoted(NUMBER, AT, null, null));
  }

  @Test
  void a_consignment_of_before_cash_was_taken_pays_none() throws IOException {
    ObjectNode older = (ObjectNode) JSON.valueToTree(consignment(List.of(new Items(1, 2))));
    older.remove("payment");
    older.remove("carriage");

    assertThat(JSON.treeToValue(older, Consignment.class).paysInCash()).isFalse();
    assertThat(JSON.treeToValue(older, Consignment.class).carriage()).isNull();
  }

  @Test
  void what_left_before_orders_were_split_left_together() {
    String older =
        """
        {"orderNumber": "%s", "shipmentId": "S1", "at": "%s"}\
        """
            .formatted(NUMBER, AT);

    assertThat(JSON.readValue(older, DeliveryEvent.HandedToCourier.class))
        .isEqualTo(new DeliveryEvent.HandedToCourier(NUMBER, "S1", null, AT));
  }

  @Test
  void what_was_noticed_before_orders_were_split_names_no_shipment() {
    String older =
        """
        {"orderNumber": "%s", "promisedBy": "2026-11-10", "cause": "UNKNOWN", "at": "%s"}\
        """
            .formatted(NUMBER, AT);

    assertThat(JSON.readValue(older, DeliveryEvent.DeliveryAtRisk.class))
        .isEqualTo(new DeliveryEvent.DeliveryAtRisk(NUMBER, null, DAY, DelayCause.UNKNOWN, AT));
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
