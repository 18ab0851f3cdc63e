package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.SellerDetails.BankAccount;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an order is paid to by bank transfer (B-5.5).
 *
 * @param ordinal counts the order's invoices, from 1: each replaces the one before
 * @param sum what the order costs, whatever of it is paid
 * @param due the first moment at which it is too late
 * @param bankingDays after the issue in which it is due
 * @param beneficiary as the payer was last told; null when the edition says nothing of the
 *     seller
 * @param payer null after the person was erased, and when the order has passed to another since
 */
@Clause(ClauseId.B_5_5)
public record Invoice(
    int ordinal,
    Tenge sum,
    Instant issuedAt,
    Instant due,
    int bankingDays,
    @Nullable Beneficiary beneficiary,
    @Nullable Payer payer) {

  private static final WorkingCalendar BANKING_DAYS = WorkingCalendar.ofKazakhstan();

  /**
   * Who is paid, and where.
   *
   * @param iik the account's number, an IBAN; null when the edition names no account
   * @param bik the bank's code; null with the account
   * @param bank the bank's name; null with the account
   */
  public record Beneficiary(
      String name, String bin, @Nullable String iik, @Nullable String bik, @Nullable String bank) {

    /** The seller, at its account if it has one. */
    public static Beneficiary of(SellerDetails seller) {
      BankAccount account = seller.account();
      return account == null
          ? new Beneficiary(seller.name(), seller.bin(), null, null, null)
          : new Beneficiary(
              seller.name(), seller.bin(), account.iik(), account.bik(), account.bank());
    }
  }

  /**
   * Whom it is made out to.
   *
   * @param taxId BIN or IIN
   * @param name null for a sole proprietor
   */
  public record Payer(PersonalText taxId, @Nullable PersonalText name) {

    /** As the order stage tells it; null when it tells of nobody. */
    public static @Nullable Payer of(OrderFact.@Nullable Payer told) {
      return told == null ? null : new Payer(told.taxId(), told.name());
    }
  }

  /** The number that its payer writes into the purpose of the payment. */
  public String number(OrderNumber order) {
    return number(order, ordinal);
  }

  /** The number of an order's so-manieth invoice. */
  public static String number(OrderNumber order, int ordinal) {
    return "%s-%02d".formatted(order, ordinal);
  }

  /** The last Almaty day on which it is paid in time. */
  public LocalDate lastDay() {
    return Almaty.dateOf(due).minusDays(1);
  }

  /**
   * The end of the last banking day; the day of the issue does not count.
   *
   * @param still days that do not count, either (B-12.1)
   */
  static Instant due(Instant issuedAt, int bankingDays, Standstill still) {
    return Almaty.endOf(still.workingDaysAfter(Almaty.dateOf(issuedAt), bankingDays, BANKING_DAYS));
  }

  Invoice madeOutTo(@Nullable Payer another) {
    return new Invoice(ordinal, sum, issuedAt, due, bankingDays, beneficiary, another);
  }

  Invoice due(Instant anew) {
    return new Invoice(ordinal, sum, issuedAt, anew, bankingDays, beneficiary, payer);
  }

  Invoice payingTo(Beneficiary other) {
    return new Invoice(ordinal, sum, issuedAt, due, bankingDays, other, payer);
  }
}
