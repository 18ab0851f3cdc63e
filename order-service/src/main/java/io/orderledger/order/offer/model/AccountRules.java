package io.orderledger.order.offer.model;

import io.orderledger.order.offer.model.OfferRules.Fault;
import io.orderledger.shared.event.SellerDetails.BankAccount;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account that invoices are paid to must be: mistyped, all money would go astray. */
final class AccountRules {

  private static final Pattern IIK = Pattern.compile("KZ[0-9]{2}[0-9A-Z]{16}");
  private static final Pattern BIK = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
  private static final int LONGEST_NAME = 300;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private AccountRules() {}

  /** The first fault, at its place in the account; empty when there is none. */
  static Optional<Fault> faultOf(BankAccount account) {
    if (!isIik(account.iik())) {
      return fault("iik", "An IBAN of Kazakhstan without spaces, its check digits right.");
    }
    if (account.bik() == null || !BIK.matcher(account.bik()).matches()) {
      return fault("bik", "The bank's code: 8 or 11 capital letters and digits.");
    }
    return account.bank() == null
            || account.bank().isBlank()
            || account.bank().length() > LONGEST_NAME
        ? fault("bank", "The bank's name: 1 to " + LONGEST_NAME + " characters.")
        : Optional.empty();
  }

  /** ISO 13616: read as a number with the first four characters behind, it is 1 modulo 97. */
  private static boolean isIik(@Nullable String iik) {
    if (iik == null || !IIK.matcher(iik).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (iik.substring(4) + iik.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
  }

  private static Optional<Fault> fault(String field, String message) {
    return Optional.of(new Fault(field, message));
  }
}
