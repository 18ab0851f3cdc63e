package io.orderledger.payment.provider.halyk;

import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.halyk.RefundNote.Outcome;
import io.orderledger.shared.money.Tenge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Gives money back once, at a provider that knows no keys: it does a repeated request again, and
 * says of its refunds only how much was given back in all. So each is written down before it is
 * asked for, with that sum as it was; one without an answer was made if the sum has grown by it.
 */
final class HalykRefunds {

  private final RefundNotes notes;
  private final Duration repeatAfter;
  private final Clock clock;

  HalykRefunds(RefundNotes notes, Duration repeatAfter, Clock clock) {
    this.notes = notes;
    this.repeatAfter = repeatAfter;
    this.clock = clock;
  }

  /** The call itself; throws as a provider's calls do. */
  @FunctionalInterface
  interface Call {
    void refund(String externalId);
  }

  /**
   * Makes a refund unless it was made; returns it once it is.
   *
   * @param refunded what has been given back of the payment in all, read just now
   */
  RefundNote make(String invoice, String refundId, Tenge amount, Tenge refunded, Call call) {
    RefundNote known = notes.find(invoice, refundId).orElse(null);
    if (known == null) {
      return begin(invoice, refundId, amount, refunded, call);
    }
    if (known.outcome() == Outcome.DECLINED) {
      throw new ProviderDeclined(known.declineCode() == null ? "refused" : known.declineCode());
    }
    if (known.outcome() == Outcome.MADE) {
      return known;
    }
    if (known.isAmong(refunded)) {
      notes.settle(known, Outcome.MADE, null);
      return known;
    }
    Instant now = now();
    if (known.askedAt().plus(repeatAfter).isAfter(now)) {
      throw new ProviderUnavailable("A refund without an answer may still be under way.");
    }
    // What was given back meanwhile was somebody else's: it is less than ours.
    if (!notes.askAgain(known, before(invoice, refunded), now)) {
      throw underWay();
    }
    return ask(known, call);
  }

  private RefundNote begin(
      String invoice, String refundId, Tenge amount, Tenge refunded, Call call) {
    RefundNote note =
        new RefundNote(
            invoice, refundId, true, amount, before(invoice, refunded), now(), null, null);
    if (!notes.add(note)) {
      throw underWay();
    }
    return ask(note, call);
  }

  private RefundNote ask(RefundNote note, Call call) {
    try {
      call.refund(note.externalId());
    } catch (ProviderDeclined declined) {
      notes.settle(note, Outcome.DECLINED, declined.code());
      throw declined;
    }
    notes.settle(note, Outcome.MADE, null);
    return note;
  }

  /**
   * The refunds that were made. What was given back beside ours is written down as somebody else's;
   * while the outcome of one of ours is unknown it may be that one.
   *
   * @param refunded what has been given back in all, read before this
   */
  List<RefundNote> made(String invoice, Tenge refunded) {
    notes.of(invoice).stream()
        .filter(note -> note.outcome() == null && note.isAmong(refunded))
        .forEach(note -> notes.settle(note, Outcome.MADE, null));
    List<RefundNote> all = notes.of(invoice);
    Tenge known = sum(all);
    if (refunded.isMoreThan(known) && all.stream().noneMatch(note -> note.outcome() == null)) {
      notes.add(
          new RefundNote(
              invoice,
              "elsewhere-" + refunded.amount(),
              false,
              refunded.minus(known),
              known,
              now(),
              Outcome.MADE,
              null));
      all = notes.of(invoice);
    }
    return all.stream().filter(note -> note.outcome() == Outcome.MADE).toList();
  }

  /** What the provider says may lag behind what it has answered. */
  private Tenge before(String invoice, Tenge refunded) {
    return refunded.max(sum(notes.of(invoice)));
  }

  private static Tenge sum(List<RefundNote> notes) {
    return Tenge.sum(
        notes.stream()
            .filter(note -> note.outcome() == Outcome.MADE)
            .map(RefundNote::amount)
            .toList());
  }

  /** As the table keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ProviderUnavailable underWay() {
    return new ProviderUnavailable("Another refund of this payment is being asked for.");
  }
}
