package io.orderledger.issuer;

import java.util.Locale;

/** What a person is to the sellers; the value of claim {@code roles}. */
enum Role {
  CUSTOMER,
  OPERATOR,
  AUDITOR;

  String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}
