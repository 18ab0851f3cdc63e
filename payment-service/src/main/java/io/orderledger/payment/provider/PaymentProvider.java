package io.orderledger.payment.provider;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A provider of card payments. Money calls carry a key: repeated with the same key they take effect
 * once, as long as {@link #keysLast} says; after that, read before repeating.
 *
 * <p>All calls throw {@link ProviderDeclined} when the provider said no for good, and {@link
 * ProviderUnavailable} when it is not known whether anything happened, or nothing did.
 */
public interface PaymentProvider {

  /** The provider's name in receipts and settings, lower-case. */
  String name();

  /** How long a key protects from doing a thing twice. */
  Duration keysLast();

  /** Makes an intent that the buyer can pay on the provider's page; money is held, not taken. */
  IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key);

  /** Takes money that is held; what is left of the hold is released. */
  IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key);

  /** Ends an intent that took no money yet, and releases what it holds. */
  IntentSnapshot cancel(String sellerId, String intentId, String key);

  RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key);

  IntentSnapshot fetch(String sellerId, String intentId);

  /**
   * All refunds of an intent's captured money, ours and others'; releases of holds are not here.
   */
  List<RefundSnapshot> refunds(String sellerId, String intentId);

  /**
   * Checks a webhook against the accounts' present and previous secrets and this moment.
   *
   * @param headers names in lower case
   * @throws UnverifiedNotification when it is forged, stale or dated ahead
   */
  SignedNotification verify(byte[] raw, Map<String, String> headers);

  /**
   * Reads what a verified webhook says.
   *
   * @throws UndecodableNotification when it cannot be read, and a person must look
   */
  Notification parse(byte[] raw);
}
