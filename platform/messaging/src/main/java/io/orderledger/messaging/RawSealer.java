package io.orderledger.messaging;

import io.orderledger.personaldata.WireSealer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Seals records that are kept raw (parked, waiting), so that erasure reaches them too. */
public interface RawSealer {

  /**
   * Encrypts.
   *
   * @param position what the bytes belong to; needed again to open them
   */
  byte[] seal(byte[] plain, String position);

  /** Gives the bytes back; empty when their key has expired. */
  Optional<byte[]> open(byte[] sealed, String position);

  /** Under the months' keys of the wire. */
  static RawSealer of(WireSealer wire) {
    return new RawSealer() {
      @Override
      public byte[] seal(byte[] plain, String position) {
        return wire.seal(plain, position.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public Optional<byte[]> open(byte[] sealed, String position) {
        return wire.open(sealed, position.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
