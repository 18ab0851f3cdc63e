package io.orderledger.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** An unwrapped data key, ready to use (AES-256-GCM, random nonce). */
record DataKey(UUID id, Aead aead) {

  static DataKey of(UUID id, byte[] key) {
    try {
      return new DataKey(id, new AesGcmJce(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A data key is not an AES-256 key.", e);
    }
  }
}
