package io.orderledger.shared.event;

/**
 * The seller as documents name it (B-4.4, B-5.9).
 *
 * @param bin business identification number, twelve digits
 * @param email the address that correspondence has legal force from
 */
public record SellerDetails(
    String name, String bin, String address, String email, String phone, TaxStatus taxStatus) {

  /** What documents say of the seller's taxes (B-5.9, A-3.4). */
  public enum TaxStatus {
    VAT_PAYER,
    NO_VAT
  }
}
