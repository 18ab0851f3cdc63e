package io.orderledger.payment.evidence;

import io.orderledger.payment.evidence.Gathered.Event;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What there is to show in a dispute, composed from the facts of all stages. A pure function of
 * them, so that the same facts give the same words.
 */
@Clause(ClauseId.B_5_13)
final class Dossier {

  private final Gathered gathered;
  private final List<PaymentEvent> payment;
  private final Map<EvidenceItem, String> texts = new EnumMap<>(EvidenceItem.class);

  private Dossier(Gathered gathered, List<PaymentEvent> payment) {
    this.gathered = gathered;
    this.payment = payment;
  }

  /**
   * From what is known.
   *
   * @param payment the payment's own events
   */
  static Dossier of(Gathered gathered, List<PaymentEvent> payment) {
    Dossier dossier = new Dossier(gathered, payment);
    dossier.put(EvidenceItem.ORDER, dossier.order());
    dossier.put(EvidenceItem.TERMS_ACCEPTED, dossier.terms());
    dossier.put(EvidenceItem.NOTICES, lines(dossier.notices()));
    dossier.put(EvidenceItem.DISPATCH, lines(dossier.dispatches()));
    dossier.put(EvidenceItem.HAND_OVER, lines(dossier.handOvers()));
    dossier.put(EvidenceItem.SIGNATURE_OR_CODE, lines(dossier.proofs()));
    dossier.put(EvidenceItem.RECIPIENT_IS_PAYER, dossier.recipient());
    dossier.put(EvidenceItem.REFUNDS, lines(dossier.refunds()));
    dossier.put(EvidenceItem.RETURNS, lines(dossier.returns()));
    dossier.put(EvidenceItem.DUPLICATE_EXPLANATION, dossier.parts());
    return dossier;
  }

  /** What is there of an item, in words; empty when nothing is. */
  Optional<String> text(EvidenceItem item) {
    return Optional.ofNullable(texts.get(item));
  }

  /**
   * What is put before the bank.
   *
   * @param explanation the operator's words
   * @param duplicate why two payments are not one; empty when that is not the question
   */
  Map<EvidenceField, String> evidence(
      Category category, String explanation, Optional<String> duplicate) {
    Map<EvidenceField, String> fields = new EnumMap<>(EvidenceField.class);
    text(EvidenceItem.ORDER).ifPresent(it -> fields.put(EvidenceField.PRODUCT_DESCRIPTION, it));
    text(EvidenceItem.TERMS_ACCEPTED)
        .ifPresent(it -> fields.put(EvidenceField.REFUND_POLICY_DISCLOSURE, it));
    duplicate.ifPresent(it -> fields.put(EvidenceField.DUPLICATE_CHARGE_EXPLANATION, it));
    placed().map(it -> it.payload().path("recipient")).ifPresent(it -> name(it, fields));
    left()
        .findFirst()
        .ifPresent(
            event -> {
              fields.put(EvidenceField.SHIPPING_DATE, event.at().toString());
              fields.put(EvidenceField.SHIPPING_TRACKING_NUMBER, shipment(event));
            });
    List<String> statement = new ArrayList<>();
    statement.add(explanation);
    for (EvidenceItem item : category.wanted()) {
      text(item).ifPresent(text -> statement.add(heading(item) + '\n' + text));
    }
    fields.put(EvidenceField.STATEMENT, String.join("\n\n", statement));
    return fields;
  }

  private static void name(JsonNode recipient, Map<EvidenceField, String> fields) {
    String name = recipient.path("name").asString("");
    String address = recipient.path("address").asString("");
    if (!name.isEmpty()) {
      fields.put(EvidenceField.CUSTOMER_NAME, name);
    }
    if (!address.isEmpty()) {
      fields.put(EvidenceField.SHIPPING_ADDRESS, address);
    }
  }

  private static String heading(EvidenceItem item) {
    return switch (item) {
      case ORDER -> "The order";
      case TERMS_ACCEPTED -> "Terms accepted";
      case NOTICES -> "Notices to the buyer";
      case DISPATCH -> "Dispatch";
      case HAND_OVER -> "Delivery";
      case SIGNATURE_OR_CODE -> "Proof of delivery";
      case RECIPIENT_IS_PAYER -> "Recipient";
      case REFUNDS -> "Refunds";
      case RETURNS -> "Returns";
      case DUPLICATE_EXPLANATION -> "Two payments";
    };
  }

  private void put(EvidenceItem item, String text) {
    if (!text.isEmpty()) {
      texts.put(item, text);
    }
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }

  private Optional<Event> placed() {
    return gathered.of("order.placed").findFirst();
  }

  private String order() {
    return placed().map(Dossier::order).orElse("");
  }

  private static String order(Event placed) {
    String lines =
        placed
            .payload()
            .path("lines")
            .valueStream()
            .map(line -> line.path("quantity").asInt() + " x " + line.path("name").asString(""))
            .collect(Collectors.joining(", "));
    return "Order %s of %s: %s; %s in all."
        .formatted(
            placed.payload().path("orderNumber").asString(""),
            placed.at(),
            lines,
            amount(placed.payload().path("total")));
  }

  private String terms() {
    return placed()
        .map(placed -> placed.payload().path("acceptance"))
        .map(
            it ->
                "The buyer accepted edition %s of the seller's terms on %s (%s, %s)."
                    .formatted(
                        it.path("offerEdition").asString(""),
                        it.path("moment").asString(""),
                        it.path("act").asString(""),
                        it.path("channel").asString("")))
        .orElse("");
  }

  private Stream<String> notices() {
    return gathered
        .of("notice")
        .filter(event -> event.payload().path("state").asString("").equals("SENT"))
        .map(
            event ->
                "%s: %s by %s, SHA-256 of its text %s."
                    .formatted(
                        event.at(),
                        event.payload().path("kind").asString(""),
                        event.payload().path("channel").asString(""),
                        event.payload().path("contentHash").asString("")));
  }

  private Stream<Event> left() {
    return Stream.concat(
        gathered.of("delivery.handed-to-courier"), gathered.of("delivery.made-ready-for-pickup"));
  }

  private Stream<String> dispatches() {
    return left()
        .map(
            event ->
                event.type().equals("delivery.handed-to-courier")
                    ? "Shipment %s went to the courier on %s."
                        .formatted(shipment(event), event.at())
                    : "Shipment %s waited at pickup point %s from %s."
                        .formatted(
                            shipment(event),
                            event.payload().path("pickupPoint").asString(""),
                            event.at()));
  }

  private static String shipment(Event event) {
    return event.payload().path("shipmentId").asString("");
  }

  private Stream<String> handOvers() {
    return gathered
        .of("delivery.handed-over")
        .map(event -> "Shipment %s was handed over on %s.".formatted(shipment(event), event.at()));
  }

  private Stream<String> proofs() {
    return gathered
        .of("delivery.handed-over")
        .filter(event -> !kind(event).isEmpty())
        .map(
            event ->
                "Shipment %s: %s, reference %s."
                    .formatted(
                        shipment(event),
                        switch (kind(event)) {
                          case "CODE" -> "the single-use code that only the payer's account shows";
                          case "SIGNATURE" -> "a signature";
                          default -> kind(event).toLowerCase(Locale.ROOT).replace('_', ' ');
                        },
                        event.payload().path("proof").path("reference").asString("")));
  }

  private static String kind(Event handedOver) {
    return handedOver.payload().path("proof").path("kind").asString("");
  }

  /** The code is shown to the account that paid and to nobody else. */
  private String recipient() {
    boolean byCode =
        gathered.of("delivery.handed-over").anyMatch(event -> kind(event).equals("CODE"));
    if (byCode) {
      return "The goods were given against the single-use code that only the payer's account"
          + " shows.";
    }
    boolean handedOver = gathered.of("delivery.handed-over").findAny().isPresent();
    String named =
        placed().map(it -> it.payload().path("recipient").path("name").asString("")).orElse("");
    return handedOver && !named.isEmpty()
        ? "The goods were given to the recipient whom the payer named: " + named + '.'
        : "";
  }

  private Stream<String> refunds() {
    return payment.stream()
        .filter(RefundSucceeded.class::isInstance)
        .map(RefundSucceeded.class::cast)
        .map(
            refund ->
                "%s went back on %s (%s)."
                    .formatted(refund.amount(), refund.at(), refund.providerRefundId()));
  }

  /**
   * An order that was edited after it was paid is paid in parts: they are not one payment twice.
   */
  private String parts() {
    List<PaymentCaptured> parts =
        payment.stream()
            .filter(PaymentCaptured.class::isInstance)
            .map(PaymentCaptured.class::cast)
            .toList();
    return parts.size() < 2
        ? ""
        : "The order was paid in parts, each of it once: "
            + parts.stream()
                .map(part -> part.amount() + " on " + part.at() + " (" + part.intentId() + ')')
                .collect(Collectors.joining(", "))
            + '.';
  }

  private Stream<String> returns() {
    return gathered.events().stream()
        .filter(event -> event.type().startsWith("returns."))
        .flatMap(
            event ->
                switch (event.type()) {
                  case "returns.requested" -> told(event, "asked for");
                  case "returns.received" -> told(event, "came back");
                  case "returns.accepted" -> told(event, "accepted");
                  case "returns.rejected" -> told(event, "rejected");
                  case "returns.refunded" -> told(event, "refunded");
                  default -> Stream.of();
                });
  }

  private static Stream<String> told(Event event, String what) {
    String id = event.payload().path("returnId").asString("");
    return Stream.of("Return %s: %s on %s.".formatted(id, what, event.at()));
  }

  private static String amount(JsonNode tenge) {
    return tenge.path("amount").asLong() + " " + tenge.path("currency").asString("");
  }
}
