package io.orderledger.payment.provider.instalment;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.payment.model.InstalmentIntent;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bank says of an application and of its recalculations. Sums are whole numbers of tenge;
 * anything else is refused.
 */
@Clause({ClauseId.B_3_14, ClauseId.B_5_8})
final class ApplicationReading {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int ATTEMPT_MARK = 1;

  /** In months; no bank lends for a purchase over fifty years. */
  private static final long LONGEST = 600;

  private ApplicationReading() {}

  /** Names an application for good: the bank takes one for each. */
  static String reference(OrderNumber order, int attempt) {
    return order.value() + '-' + attempt;
  }

  /**
   * An application as it stands. One that ended before the bank approved has failed, with the
   * ground as its code, and the buyer may choose another way; one that ended after that is over.
   */
  static IntentSnapshot application(JsonNode told) {
    String status = text(told, "status");
    Contract contract = contract(told.path("approved"));
    boolean approved = contract != null;
    Standing standing =
        switch (status) {
          case "NEW" -> Standing.PAYABLE;
          case "APPROVED" -> Standing.HELD;
          case "DISPATCHED" -> Standing.CAPTURED;
          case "DROPPED" -> Standing.CLOSED;
          case "REFUSED", "WITHDRAWN", "EXPIRED" -> approved ? Standing.CLOSED : Standing.PAYABLE;
          default -> throw new UndecodableNotification("An application has an unknown status.");
        };
    if (!approved && (standing == Standing.HELD || standing == Standing.CAPTURED)) {
      throw new UndecodableNotification("An application is approved without a contract.");
    }
    boolean failed = standing == Standing.PAYABLE && !status.equals("NEW");
    Optional<Ours> ours = ours(told.path("reference").asString(""));
    return new IntentSnapshot(
        InstalmentIntent.of(text(told, "id")),
        ours.map(Ours::order).orElse(null),
        ours.map(Ours::attempt).orElse(0),
        standing == Standing.PAYABLE && !failed ? told.path("page").asString(null) : null,
        standing,
        contract == null ? tenge(told, "amount") : contract.principal(),
        standing == Standing.CAPTURED ? tenge(told, "dispatched") : Tenge.ZERO,
        failed,
        failed ? ground(status, told.path("refusal").asString("")) : null,
        moment(told, "at"),
        contract,
        null);
  }

  /** The bank's own words for its grounds are classes, and no more is told of them. */
  private static String ground(String status, String refusal) {
    return status.equals("REFUSED")
        ? "bank_refused_"
            + switch (refusal) {
              case "SCORING", "LIMIT", "DOCUMENTS", "IDENTITY" -> refusal.toLowerCase(Locale.ROOT);
              default -> "other";
            }
        : status.equals("WITHDRAWN") ? "withdrawn_by_buyer" : "application_expired";
  }

  private static @Nullable Contract contract(JsonNode approved) {
    return approved.isObject()
        ? new Contract(
            text(approved, "contract"),
            months(approved),
            tenge(approved, "amount"),
            moment(approved, "validUntil"))
        : null;
  }

  /** A recalculation: the bank got back so much of its principal. */
  static RefundSnapshot recalculation(JsonNode told, IntentSnapshot of) {
    String reference = told.path("reference").asString("");
    return new RefundSnapshot(
        InstalmentIntent.of(text(told, "id")),
        of.intentId(),
        of.orderNumber(),
        reference.isEmpty() ? null : reference,
        of.attempt(),
        tenge(told, "amount"),
        switch (text(told, "status")) {
          case "DONE" -> RefundSnapshot.Standing.SUCCEEDED;
          case "PENDING" -> RefundSnapshot.Standing.PENDING;
          case "FAILED" -> RefundSnapshot.Standing.FAILED;
          default -> throw new UndecodableNotification("A recalculation has an unknown status.");
        },
        told.path("failure").asString(null),
        moment(told, "at"));
  }

  /** The bank's id of a notification; empty when the bytes hold none. */
  static Optional<String> eventId(byte[] raw) {
    return Optional.of(read(raw).path("id").asString("")).filter(id -> !id.isEmpty());
  }

  static Notification notification(byte[] raw) {
    JsonNode told = read(raw);
    if (!told.path("application").isObject()) {
      return new Notification.Irrelevant(told.path("type").asString(""));
    }
    IntentSnapshot application = application(told.path("application"));
    if (application.orderNumber() == null) {
      return new Notification.Irrelevant("another's");
    }
    JsonNode recalculation = told.path("recalculation");
    return recalculation.isObject()
        ? new Notification.OfRefund(recalculation(recalculation, application))
        : new Notification.OfIntent(application);
  }

  private record Ours(OrderNumber order, int attempt) {}

  private static Optional<Ours> ours(String reference) {
    int mark = reference.lastIndexOf('-');
    if (mark < ATTEMPT_MARK) {
      return Optional.empty();
    }
    try {
      int attempt = Integer.parseInt(reference.substring(mark + 1));
      return attempt < 1
          ? Optional.empty()
          : Optional.of(new Ours(new OrderNumber(reference.substring(0, mark)), attempt));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonNode read(byte[] raw) {
    try {
      return JSON.readTree(raw);
    } catch (JacksonException e) {
      throw new UndecodableNotification("A notification is not JSON.");
    }
  }

  private static Tenge tenge(JsonNode told, String field) {
    if (!Tenge.CURRENCY.equals(told.path("currency").asString(Tenge.CURRENCY))) {
      throw new UndecodableNotification("A sum is not in tenge.");
    }
    long sum = whole(told, field);
    if (sum < 0) {
      throw new UndecodableNotification("A sum is negative.");
    }
    return Tenge.of(sum);
  }

  private static long whole(JsonNode told, String field) {
    JsonNode value = told.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new UndecodableNotification("There is no whole number under " + field + '.');
    }
    return value.longValue();
  }

  private static int months(JsonNode approved) {
    long months = whole(approved, "months");
    if (months < 1 || months > LONGEST) {
      throw new UndecodableNotification("A contract is over no such number of months.");
    }
    return (int) months;
  }

  private static String text(JsonNode told, String field) {
    String value = told.path(field).asString("");
    if (value.isEmpty()) {
      throw new UndecodableNotification("There is no " + field + '.');
    }
    return value;
  }

  private static Instant moment(JsonNode told, String field) {
    try {
      return Instant.parse(text(told, field));
    } catch (DateTimeException e) {
      throw new UndecodableNotification("There is no moment under " + field + '.');
    }
  }
}
