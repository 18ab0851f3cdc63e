package io.orderledger.payment.webhook;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where two operators together deal with a webhook that waits for a person: one asks with a reason,
 * another approves, and the approval carries it out. What a webhook says moves money.
 */
@Component
class ReceiptDesk {

  static final String REDRIVE = "redrive";
  static final String DISMISSAL = "dismissal";

  private final JdbcClient jdbc;
  private final ReceiptActions actions;
  private final Clock clock;

  ReceiptDesk(JdbcClient jdbc, ReceiptActions actions, Clock clock) {
    this.jdbc = jdbc;
    this.actions = actions;
    this.clock = clock;
  }

  /**
   * Asks for a redrive or a dismissal. One at a time about a webhook, so that what is approved is
   * what was asked for in its present trouble.
   */
  @Transactional
  public ReceiptAction ask(String kind, long receipt, String reason, CommandKey.Request key) {
    ReceiptState state = locked(receipt);
    Optional<ReceiptAction> before = actions.askedBefore(key);
    if (before.isPresent()) {
      return before.get();
    }
    if (state != ReceiptState.FOR_A_PERSON) {
      throw Problems.of(
          Problem.of(409, "receipt-not-for-a-person", "This webhook does not wait for a person.")
              .next("Look at its state: somebody may have dealt with it meanwhile."));
    }
    if (actions.of(receipt).stream().anyMatch(ReceiptDesk::isOpen)) {
      throw Problems.of(
          Problem.of(409, "receipt-action-awaits-approval", "An action about it awaits approval.")
              .next("Have it approved by another operator, or withdraw it."));
    }
    return actions.ask(kind, receipt, reason, key);
  }

  /** The second person's word: what was asked for is carried out. */
  @Transactional
  public ReceiptAction approve(long receipt, long action, CommandKey.Request key) {
    locked(receipt);
    Optional<ReceiptAction> before = actions.decidedBefore(key);
    if (before.isPresent()) {
      return before.get();
    }
    ReceiptAction asked = open(receipt, action);
    if (asked.requestedBy().equals(key.subject())) {
      throw Problems.of(
          Problem.of(
                  409, "another-person-approves", "Whoever asked for an action cannot approve it.")
              .next("Another operator approves it."));
    }
    ReceiptAction approved = actions.decide(asked, ReceiptActions.APPROVAL, null, key);
    carryOut(asked);
    return approved;
  }

  /** Ends an action that nobody has approved, by whoever asked or another operator. */
  @Transactional
  public ReceiptAction withdraw(long receipt, long action, String reason, CommandKey.Request key) {
    locked(receipt);
    Optional<ReceiptAction> before = actions.decidedBefore(key);
    return before.isPresent()
        ? before.get()
        : actions.decide(open(receipt, action), ReceiptActions.WITHDRAWAL, reason, key);
  }

  /** Until the end of the transaction, so that orders about one webhook come one by one. */
  private ReceiptState locked(long receipt) {
    return jdbc.sql("select state from webhook_receipt where id = ? for update")
        .param(receipt)
        .query((row, n) -> ReceiptState.valueOf(row.getString(1)))
        .optional()
        .orElseThrow(Problems::unknown);
  }

  private ReceiptAction open(long receipt, long action) {
    ReceiptAction asked = actions.find(receipt, action).orElseThrow(Problems::unknown);
    if (!isOpen(asked)) {
      throw Problems.of(
          Problem.of(
                  409,
                  "receipt-action-not-awaiting-approval",
                  "This action was approved or withdrawn before.")
              .next("Look at its status."));
    }
    return asked;
  }

  private static boolean isOpen(ReceiptAction action) {
    return action.status() == ReceiptActionStatus.AWAITING_APPROVAL;
  }

  private void carryOut(ReceiptAction action) {
    String change =
        switch (action.kind()) {
          // Understood anew, now. What it says is told under a key of its own, so that a refusal
          // on record does not answer for it; what was taken down before is not taken down twice.
          case REDRIVE ->
              """
              update webhook_receipt
                 set state = 'RECEIVED', trouble = null, due_at = '-infinity', settled_at = null,
                     redrives = redrives + 1, redriven_at = ?
              """;
          // Closed without its having told anything.
          case DISMISSAL -> "update webhook_receipt set state = 'DISMISSED', settled_at = ?";
          default -> throw new IllegalStateException("Not an action: " + action.kind());
        };
    int changed =
        jdbc.sql(change + " where id = ? and state = 'FOR_A_PERSON'")
            .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), action.receiptId())
            .update();
    if (changed != 1) {
      throw new IllegalStateException(
          "A webhook left a person's desk without a decision: " + action.receiptId());
    }
  }
}
