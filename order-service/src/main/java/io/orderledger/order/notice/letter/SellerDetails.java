package io.orderledger.order.notice.letter;

/**
 * The seller as the confirmation names it (B-4.4).
 *
 * @param bin business identification number, twelve digits
 * @param privacyPolicy URL of the privacy policy, with {@code {edition}} where the edition goes
 */
public record SellerDetails(
    String name, String bin, String address, String email, String phone, String privacyPolicy) {}
