package io.orderledger.personaldata;

import org.jspecify.annotations.Nullable;

/**
 * Something encrypted is not what it claims to be: altered, moved from where it was written, or
 * written under another key-encryption key. Not thrown for what was erased: that reads as empty.
 */
public final class UnreadablePersonalData extends RuntimeException {
  public UnreadablePersonalData(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
