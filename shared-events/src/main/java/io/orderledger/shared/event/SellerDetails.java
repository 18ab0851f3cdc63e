package io.orderledger.shared.event;

import org.jspecify.annotations.Nullable;

/**
 * The seller as documents name it (B-4.4, B-5.9).
 *
 * @param bin business identification number, twelve digits
 * @param email the address that correspondence has legal force from
 * @param account where invoices are paid to (B-5.5); null for a seller that takes none
 */
public record SellerDetails(
    String name,
    String bin,
    String address,
    String email,
    String phone,
    TaxStatus taxStatus,
    @Nullable BankAccount account) {

  /** A seller that takes no money by bank transfer. */
  public SellerDetails(
      String name, String bin, String address, String email, String phone, TaxStatus taxStatus) {
    this(name, bin, address, email, phone, taxStatus, null);
  }

  /**
   * An account at a bank.
   *
   * @param iik the account's number, an IBAN without spaces
   * @param bik the bank's code, a BIC
   * @param bank the bank's name
   */
  public record BankAccount(String iik, String bik, String bank) {}

  /** What documents say of the seller's taxes (B-5.9, A-3.4). */
  public enum TaxStatus {
    VAT_PAYER,
    NO_VAT
  }
}
