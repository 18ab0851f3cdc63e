package io.orderledger.shared.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's text. Its {@code toString} is masked, so that no log or message can give it away. */
public record PersonalText(@JsonValue String value) {

  private static final String MASK = "‹personal›";

  @JsonCreator
  public static PersonalText of(String value) {
    return new PersonalText(value);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
