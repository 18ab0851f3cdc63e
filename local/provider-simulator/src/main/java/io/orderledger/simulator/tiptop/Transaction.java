package io.orderledger.simulator.tiptop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One operation: a try to pay, or a refund.
 *
 * @param amount as asked for, in hundredths of a tenge
 * @param taken what was taken of it, or given back
 * @param original the payment that a refund gives back; null for payments
 * @param data what the seller bound to it, a JSON text
 * @param buyer the buyer's account at the seller; null when none was named
 * @param token what the card that paid is charged by from now on; null when it is not kept
 * @param twoStage whether the money is held until it is confirmed
 * @param createdAt milliseconds since the epoch, as the moments after it; null until then
 */
record Transaction(
    long id,
    String publicId,
    String invoiceId,
    Type type,
    long amount,
    long taken,
    Status status,
    Card.Outcome outcome,
    Card card,
    @Nullable Long original,
    @Nullable String data,
    @Nullable String buyer,
    @Nullable String token,
    boolean twoStage,
    long createdAt,
    @Nullable Long authorisedAt,
    @Nullable Long confirmedAt) {

  private static final ZoneId SELLERS = ZoneId.of("Asia/Almaty");

  /** What the provider keeps of a payment that was taken, in basis points. */
  private static final long FEE_BASIS_POINTS = 250;

  /** Operation types and their codes. */
  enum Type {
    PAYMENT(0, "Payment"),
    REFUND(1, "Refund");

    final int code;
    final String wire;

    Type(int code, String wire) {
      this.code = code;
      this.wire = wire;
    }
  }

  /** Statuses and their codes. */
  enum Status {
    AWAITING_AUTHENTICATION(1, "AwaitingAuthentication"),
    AUTHORIZED(2, "Authorized"),
    COMPLETED(3, "Completed"),
    CANCELLED(4, "Cancelled"),
    DECLINED(5, "Declined");

    final int code;
    final String wire;

    Status(int code, String wire) {
      this.code = code;
      this.wire = wire;
    }
  }

  static Transaction payment(long id, Page page, Card card, long now) {
    return new Transaction(
        id,
        page.publicId(),
        page.invoiceId(),
        Type.PAYMENT,
        page.amount(),
        page.amount(),
        Status.AWAITING_AUTHENTICATION,
        new Card.Outcome(0, ""),
        card,
        null,
        page.data(),
        page.buyer(),
        null,
        page.twoStage(),
        now,
        null,
        null);
  }

  Transaction refund(long refundId, long back, @Nullable String bound, long now) {
    return new Transaction(
        refundId,
        publicId,
        invoiceId,
        Type.REFUND,
        back,
        back,
        Status.COMPLETED,
        new Card.Outcome(0, "Approved"),
        card,
        id,
        bound,
        null,
        null,
        false,
        now,
        now,
        now);
  }

  /** The same buyer's kept card pays something else. */
  Transaction again(long paymentId, String invoice, long another, boolean inTwoStages, long now) {
    return new Transaction(
        paymentId,
        publicId,
        invoice,
        Type.PAYMENT,
        another,
        another,
        Status.AWAITING_AUTHENTICATION,
        new Card.Outcome(0, ""),
        card,
        null,
        null,
        buyer,
        token,
        inTwoStages,
        now,
        null,
        null);
  }

  /** The provider keeps the card for its buyer. */
  Transaction keeping(String kept) {
    return new Transaction(
        id,
        publicId,
        invoiceId,
        type,
        amount,
        taken,
        status,
        outcome,
        card,
        original,
        data,
        buyer,
        kept,
        twoStage,
        createdAt,
        authorisedAt,
        confirmedAt);
  }

  Transaction decided(Card.Outcome word, long now) {
    Status after =
        !word.approved() ? Status.DECLINED : twoStage ? Status.AUTHORIZED : Status.COMPLETED;
    return with(after, taken, word, now, after == Status.COMPLETED ? Long.valueOf(now) : null);
  }

  Transaction confirmed(long amountTaken, long now) {
    return with(Status.COMPLETED, amountTaken, outcome, authorisedAt, now);
  }

  Transaction cancelled() {
    return with(Status.CANCELLED, 0, outcome, authorisedAt, null);
  }

  /** What the provider keeps, in hundredths of a tenge; refunds do not give it back. */
  long fee() {
    return type == Type.PAYMENT && status == Status.COMPLETED
        ? Math.ceilDiv(taken * FEE_BASIS_POINTS, 10_000L)
        : 0;
  }

  boolean movedOn(LocalDate day) {
    return day.equals(movedOn());
  }

  /** The Almaty day on which its money moved; null when none did. */
  @Nullable LocalDate movedOn() {
    return confirmedAt == null
        ? null
        : LocalDate.ofInstant(Instant.ofEpochMilli(confirmedAt), SELLERS);
  }

  private Transaction with(
      Status next,
      long amountTaken,
      Card.Outcome word,
      @Nullable Long authorised,
      @Nullable Long confirmed) {
    return new Transaction(
        id,
        publicId,
        invoiceId,
        type,
        amount,
        amountTaken,
        next,
        word,
        card,
        original,
        data,
        buyer,
        token,
        twoStage,
        createdAt,
        authorised,
        confirmed);
  }
}
