package io.orderledger.payment.bank.statement;

import io.orderledger.servicekit.request.CardNumbers;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that a statement says was credited.
 *
 * @param account the seller's, an IBAN
 * @param statementId the bank's name of the statement
 * @param reference the bank's name of the entry, unique in its statement
 * @param bookedOn Almaty day on which it was credited
 * @param hundredths of the currency's unit, positive
 * @param trouble why a person must look; null when nothing speaks against it
 */
public record StatementEntry(
    String account,
    String statementId,
    String reference,
    LocalDate bookedOn,
    long hundredths,
    String currency,
    Details details,
    @Nullable Trouble trouble) {

  private static final long HUNDREDTHS = 100;

  /** Why an entry is not taken for money to an order without a person's word. */
  public enum Trouble {
    /** The statement names two entries alike. */
    REFERENCE_REPEATED,
    /** A reference that was imported before, with another sum. */
    SUM_CHANGED,
    /** Another statement of the account had an entry of that reference: perhaps the same money. */
    SEEN_IN_ANOTHER_STATEMENT,
    /** The bank took a credit back, or gives a payment of ours back. */
    REVERSAL,
    /** Another currency, or parts of a tenge. */
    NOT_IN_WHOLE_TENGE,
    /** The purpose names several orders, or several invoices fit payer and sum. */
    AMBIGUOUS,
    /** The order's invoice is to be paid to another account. */
    OTHER_ACCOUNT
  }

  /**
   * What belongs to people; each null where the statement does not say.
   *
   * @param taxId BIN or IIN of the payer
   */
  public record Details(
      @Nullable String purpose,
      @Nullable String payerName,
      @Nullable String taxId,
      @Nullable String payerAccount) {

    /** As a statement says it, without the card numbers that a payer wrote into it (B-5.3). */
    static Details read(
        @Nullable String purpose,
        @Nullable String payerName,
        @Nullable String taxId,
        @Nullable String payerAccount) {
      return new Details(masked(purpose), masked(payerName), taxId, payerAccount);
    }

    private static @Nullable String masked(@Nullable String text) {
      return text == null ? null : CardNumbers.masked(text);
    }

    /** Not the texts: they belong neither in logs nor in messages. */
    @Override
    public String toString() {
      return "Details";
    }
  }

  /** Empty when it is not in whole tenge: nothing is rounded. */
  public Optional<Tenge> tenge() {
    return Tenge.CURRENCY.equals(currency) && hundredths % HUNDREDTHS == 0
        ? Optional.of(Tenge.of(hundredths / HUNDREDTHS))
        : Optional.empty();
  }

  StatementEntry called(String name, @Nullable Trouble because) {
    return new StatementEntry(
        account, statementId, name, bookedOn, hundredths, currency, details, because);
  }

  public StatementEntry troubled(Trouble because) {
    return called(reference, because);
  }
}
