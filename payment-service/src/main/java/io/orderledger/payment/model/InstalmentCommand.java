package io.orderledger.payment.model;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.shared.event.InstalmentTerms;
import java.time.Instant;

/** What is asked and told about an order's instalments (B-5.8). */
public final class InstalmentCommand {

  private InstalmentCommand() {}

  /** The order was placed to be paid by instalments, under these terms. */
  public record OfferInstalments(InstalmentTerms terms) implements PaymentCommand.InstalmentFact {}

  /** The buyer applies to the bank for what is still owed, over so many months. */
  public record ApplyForInstalments(int months) implements PaymentCommand.InstalmentRequest {}

  /**
   * The bank tells of an application that it has approved, whatever became of it since.
   *
   * @param fact what became of it
   * @param at the bank's moment
   */
  public record RecordUnderContract(
      int attempt, String intentId, Contract contract, PaymentCommand.Fact fact, Instant at)
      implements PaymentCommand.InstalmentFact {}
}
