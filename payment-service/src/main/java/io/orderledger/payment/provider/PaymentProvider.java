package io.orderledger.payment.provider;

import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider of card payments. Money calls carry a key: repeated with the same key they take effect
 * once, as long as {@link Capabilities#keysLast} says; after that, read before repeating.
 *
 * <p>An intent's id begins an attempt. Where several payments can be made for one intent, what is
 * said of one of them carries {@code intent/payment} in its place, and is taken wherever an intent
 * is asked for.
 *
 * <p>All calls throw {@link ProviderDeclined} when the provider said no for good, and {@link
 * ProviderUnavailable} when it is not known whether anything happened, or nothing did.
 */
public interface PaymentProvider {

  /** The provider's name in receipts and settings, lower-case. */
  String name();

  Capabilities capabilities();

  /** Whether an intent of this id was made here. */
  boolean made(String intentId);

  /** Makes an intent that the buyer can pay on the provider's page; money is held, not taken. */
  IntentSnapshot createIntent(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String key);

  /** What the buyer's browser needs to pay an intent that is open, after it was forgotten here. */
  IntentSnapshot reopen(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String intentId);

  /** Takes money that is held; what is left of the hold is released. */
  IntentSnapshot capture(String sellerId, String intentId, Tenge amount, String key);

  /** Ends an intent that took no money yet, and releases what it holds. */
  IntentSnapshot cancel(String sellerId, String intentId, String key);

  RefundSnapshot refund(String sellerId, RefundTarget target, Tenge amount, String key);

  /** An intent, or one payment of it, as it stands. */
  IntentSnapshot fetch(String sellerId, String intentId);

  /**
   * The refunds of an intent's captured money, ours and others'; releases of holds are not here.
   *
   * @param since those made before may be left out: some providers have no list by intent
   */
  List<RefundSnapshot> refunds(String sellerId, String intentId, Instant since);

  /** The cards it keeps; only where {@link Capabilities#keepsCards} says so. */
  default CardVault cards() {
    throw new ProviderDeclined("cards_not_kept");
  }

  /** How much evidence is taken; empty where disputes are answered on the provider's own pages. */
  default Optional<EvidenceLimits> evidenceLimits() {
    return Optional.empty();
  }

  /**
   * Gives the provider a file that evidence can name; only where there are {@link #evidenceLimits}.
   *
   * @return the provider's id of it
   */
  default String uploadEvidence(String sellerId, byte[] file, String key) {
    throw new ProviderDeclined("evidence_not_taken");
  }

  /**
   * Puts evidence before the bank, for good; only where there are {@link #evidenceLimits}.
   *
   * @param files the provider's ids of those that were uploaded
   */
  default void submitEvidence(
      String sellerId,
      String disputeId,
      Map<EvidenceField, String> evidence,
      Map<EvidenceFileKind, String> files,
      String key) {
    throw new ProviderDeclined("evidence_not_taken");
  }

  /** Whether evidence went to the bank, ours or what somebody submitted on the provider's page. */
  default boolean hasEvidence(String sellerId, String disputeId) {
    return false;
  }

  /** What the account goes by here that a seller's money is on; sellers may share one. */
  default String account(String sellerId) {
    return sellerId;
  }

  /**
   * Reads the provider's report of what moved on an account, and with which payout it went: only
   * where {@link UnreadableReport} does not say that there is none.
   *
   * @return what moved money; holds and declines are not among it
   */
  default List<SettlementLine> settlement(byte[] report) throws UnreadableReport {
    throw new UnreadableReport("No report of this provider is read.");
  }

  /** The accounts whose reports can be asked for; none where a report is only uploaded. */
  default Set<String> reportingAccounts() {
    return Set.of();
  }

  /**
   * Asks for the report of what moved on an account on an Almaty day, and of what was paid out on
   * it, as {@link #settlement} reads it; only for {@link #reportingAccounts}. Asked again later it
   * may say more.
   */
  default byte[] report(String account, LocalDate day) {
    throw new ProviderDeclined("report_not_given");
  }

  /**
   * Checks a webhook against the accounts' present and previous secrets and, where it is dated,
   * this moment.
   *
   * @param kind what its address says it is about; empty where there is one address for all
   * @param headers names in lower case
   * @throws UnverifiedNotification when it is forged, stale or dated ahead
   */
  SignedNotification verify(String kind, byte[] raw, Map<String, String> headers);

  /**
   * Reads what a verified webhook says.
   *
   * @param kind as it was verified
   * @throws UndecodableNotification when it cannot be read, and a person must look
   */
  Notification parse(String kind, byte[] raw);
}
