package io.orderledger.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The seller as documents name it (B-4.4, B-5.9).
 *
 * @param bin business identification number, twelve digits
 * @param email the address that correspondence has legal force from
 * @param account where invoices are paid to (B-5.5); null for a seller that takes none
 * @param vatPercent the rate that a payer of VAT sells at (B-5.18), 1 to 99; null for a seller
 *     without VAT, and in editions of before rates were stated: its documents say no VAT
 */
public record SellerDetails(
    String name,
    String bin,
    String address,
    String email,
    String phone,
    TaxStatus taxStatus,
    @Nullable BankAccount account,
    // Left out when there is none: what was said of older editions stays as it was said.
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer vatPercent) {

  /** A seller whose edition states no rate of VAT. */
  public SellerDetails(
      String name,
      String bin,
      String address,
      String email,
      String phone,
      TaxStatus taxStatus,
      @Nullable BankAccount account) {
    this(name, bin, address, email, phone, taxStatus, account, null);
  }

  /** A seller that takes no money by bank transfer. */
  public SellerDetails(
      String name, String bin, String address, String email, String phone, TaxStatus taxStatus) {
    this(name, bin, address, email, phone, taxStatus, null, null);
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
