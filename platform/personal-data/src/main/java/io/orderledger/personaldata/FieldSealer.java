package io.orderledger.personaldata;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a personal field into ciphertext text for JSON, and back. */
interface FieldSealer {

  String seal(Subject subject, byte[] plain, Place place);

  /**
   * Gives the field's bytes back; empty when its key was erased or has expired.
   *
   * @throws UnreadablePersonalData when it is not what was written at that place
   */
  Optional<byte[]> open(String sealed, Place place);

  /**
   * Whose the field is, and what it is kept for.
   *
   * @param personId null when the records around the field name nobody
   */
  record Subject(@Nullable String personId, String purpose) {}

  /**
   * Where a value stands; it cannot be read anywhere else.
   *
   * @param position the document: store, stream type, stream and sequence of an event
   * @param field the field's JSON pointer in the document
   * @param moment when the document's fact happened; null when its writer did not say
   */
  record Place(String position, String field, @Nullable Instant moment) {}
}
