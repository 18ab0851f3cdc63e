package io.orderledger.shared.event;

import java.util.List;

/**
 * Which signs of fraud a seller heeds, and what each leads to (B-5.14).
 *
 * @param rules a signal may have several; one that has none leads to nothing
 */
public record AntiFraudTerms(List<Rule> rules) {

  /** The longest window that a rule may count over: what is older is not kept. */
  public static final int LONGEST_WINDOW_MINUTES = 30 * 24 * 60;

  /** Nothing is counted but what the house counts by itself. */
  public static final AntiFraudTerms WHEN_SILENT = new AntiFraudTerms(List.of());

  public AntiFraudTerms {
    rules = List.copyOf(rules);
  }

  /** Whether any rule that leads to something heeds the signal. */
  public boolean heeds(Signal signal) {
    return rules.stream()
        .anyMatch(rule -> rule.signal() == signal && rule.consequence() != Consequence.NONE);
  }

  /**
   * One sign and what it leads to.
   *
   * @param threshold from what count on it does; in whole tenge for sums; at least 1
   * @param windowMinutes over how much time up to the moment is counted
   */
  public record Rule(Signal signal, long threshold, int windowMinutes, Consequence consequence) {}

  /** What is counted. */
  public enum Signal {
    /** Authorisations of the order that the provider declined. */
    FAILURES_OF_ORDER,
    /** Declined authorisations of all of a customer's orders. */
    FAILURES_OF_CUSTOMER,
    /** Declined authorisations of all orders that were paid from a device. */
    FAILURES_OF_DEVICE,
    /** Declined authorisations of a card, whoever used it. */
    FAILURES_OF_CARD,
    /** Authorisations of a card, declined or not. */
    ATTEMPTS_OF_CARD,
    /** What a card was asked for, in whole tenge. */
    SUM_OF_CARD,
    /** Customers who used one card. */
    CUSTOMERS_OF_CARD,
    /** Attempts to pay that were begun from a device. */
    ATTEMPTS_OF_DEVICE,
    /** What those came to, in whole tenge. */
    SUM_OF_DEVICE,
    /** Cards that were used from one device. */
    CARDS_OF_DEVICE,
    /** Payers of the order whose name is not the recipient's. */
    PAYER_MISMATCH,
    /** Those who told of the order that its buyer hides behind an anonymiser. */
    ANONYMISER
  }

  /** The milder ones first. */
  public enum Consequence {
    NONE,
    /** A person looks at the order before its goods leave. */
    HOLD,
    /** The attempt to pay does not reach the provider; too late for that, it is as a hold. */
    REFUSE
  }
}
