package io.orderledger.servicekit.access;

import java.util.Locale;
import java.util.Optional;

/** What a caller is, by the {@code roles} claim of the token. */
public enum Role {
  CUSTOMER,
  OPERATOR,
  AUDITOR,
  SERVICE;

  /** The claim's word for it. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> ofClaim(String word) {
    for (Role role : values()) {
      if (role.claim().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
