package io.orderledger.personaldata;

import java.util.Optional;

/** Turns a personal field into ciphertext text for JSON, and back. */
interface FieldSealer {

  /**
   * @param position where the value is written: store, stream type, stream, sequence
   * @param field the field's JSON pointer in the document
   */
  String seal(Subject subject, byte[] plain, String position, String field);

  /**
   * Gives the field's bytes back; empty when its key was erased or has expired.
   *
   * @throws UnreadablePersonalData when it is not what was written at that position and field
   */
  Optional<byte[]> open(String sealed, String position, String field);

  /** Whose the field is, and what it is kept for. */
  record Subject(String personId, String purpose) {}
}
