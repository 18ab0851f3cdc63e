package io.orderledger.payment.provider.halyk;

import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.PayerTold;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The provider's transactions in our words. */
final class HalykReading {

  /** No buyer is at the bank for so long: a try without an outcome by then has none. */
  private static final Duration AT_THE_BANK = Duration.ofHours(1);

  private HalykReading() {}

  /**
   * A transaction from {@code check-status}.
   *
   * @param ours empty when the invoice is not one of ours
   */
  static IntentSnapshot payment(
      String invoice, Optional<HalykInvoices.Ours> ours, JsonNode transaction, Instant now) {
    String status = transaction.path("statusName").asString("");
    Instant created = created(transaction, now);
    Standing standing = standing(status);
    boolean undecided =
        (status.equals("NEW") || status.equals("3D")) && now.isBefore(created.plus(AT_THE_BANK));
    boolean failed = standing == Standing.PAYABLE && !undecided;
    Tenge captured = standing == Standing.CAPTURED ? captured(transaction) : Tenge.ZERO;
    Tenge amount =
        standing == Standing.CAPTURED ? held(transaction, captured) : amount(transaction, "amount");
    int attempt = ours.map(HalykInvoices.Ours::attempt).orElse(0);
    return new IntentSnapshot(
        standing == Standing.PAYABLE ? invoice : HalykIntent.of(invoice, id(transaction)),
        ours.map(HalykInvoices.Ours::order).orElse(null),
        attempt,
        null,
        standing,
        amount,
        captured,
        failed,
        failed ? code(transaction) : null,
        standing == Standing.HELD ? created : now,
        null,
        standing == Standing.PAYABLE && !failed
            ? null
            : payer(transaction, attempt, amount, !failed));
  }

  /**
   * Who tried to pay: the card as its mask shows it, which two cards can share, and the holder's
   * name. Of anonymisers the provider tells nothing.
   */
  private static PayerTold payer(
      JsonNode transaction, int attempt, Tenge amount, boolean authorised) {
    String mask = transaction.path("cardMask").asString("");
    String name = transaction.path("name").asString("");
    return new PayerTold(
        id(transaction),
        attempt,
        amount,
        authorised,
        mask.isEmpty() ? null : mask,
        name.isEmpty() ? null : new PersonalText(name),
        false);
  }

  private static Standing standing(String status) {
    return switch (status) {
      case "AUTH" -> Standing.HELD;
      case "CHARGE", "REFUND" -> Standing.CAPTURED;
      case "CANCEL", "CANCEL_OLD" -> Standing.CLOSED;
      case "NEW", "3D", "FAILED", "REJECT" -> Standing.PAYABLE;
      // A word we do not know is not guessed at: it may be about money.
      default -> throw new ProviderUnavailable("A transaction has the unknown status " + status);
    };
  }

  static String id(JsonNode transaction) {
    String id = transaction.path("id").asString("");
    if (id.isEmpty()) {
      throw new ProviderUnavailable("A transaction was shown without its id.");
    }
    return id;
  }

  /** What has been given back in all; zero where the provider does not say. */
  static Tenge refunded(JsonNode transaction) {
    return said(transaction, "payoutAmount") ? amount(transaction, "payoutAmount") : Tenge.ZERO;
  }

  /**
   * What has been given back in all.
   *
   * @throws ProviderUnavailable where the provider does not say: without it nobody could tell
   *     whether a refund without an answer was made
   */
  static Tenge refundedAsSaid(JsonNode transaction) {
    if (!said(transaction, "payoutAmount")) {
      throw new ProviderUnavailable("A transaction was shown without payoutAmount.");
    }
    return amount(transaction, "payoutAmount");
  }

  /**
   * What is left of what was taken, and what was given back of it.
   *
   * @throws UndecodableNotification when that is more than was ever held
   */
  private static Tenge captured(JsonNode transaction) {
    Tenge captured = amount(transaction, "amount").plus(refunded(transaction));
    if (captured.isMoreThan(held(transaction, captured))) {
      throw new UndecodableNotification("More was taken than was held.");
    }
    return captured;
  }

  private static Tenge held(JsonNode transaction, Tenge otherwise) {
    return said(transaction, "orgAmount") ? amount(transaction, "orgAmount") : otherwise;
  }

  private static boolean said(JsonNode transaction, String name) {
    return !transaction.path(name).asString("").isEmpty();
  }

  private static Tenge amount(JsonNode transaction, String name) {
    JsonNode value = transaction.path(name);
    return DecimalTenge.read(
        value.isNumber() ? DecimalTenge.plain(value) : value.asString(""),
        transaction.path("currency").asString(""));
  }

  /** The provider's number of a reason; 0 stands for none. */
  private static @Nullable String code(JsonNode transaction) {
    String code = transaction.path("reasonCode").asString("");
    return code.isEmpty() || code.equals("0") ? null : code;
  }

  private static Instant created(JsonNode transaction, Instant now) {
    try {
      return OffsetDateTime.parse(transaction.path("createdDate").asString("")).toInstant();
    } catch (DateTimeException e) {
      return now;
    }
  }
}
