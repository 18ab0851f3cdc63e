package io.orderledger.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A key-encryption key in a Tink JSON keyset file (AES-256-GCM); rotated by Tink's own tools. */
public final class FileKeyEncryptionKey implements KeyEncryptionKey {

  private final Aead aead;

  private FileKeyEncryptionKey(Aead aead) {
    this.aead = aead;
  }

  /**
   * Opens an existing keyset file.
   *
   * @throws IllegalStateException when it is missing, or others than its owner may read it
   */
  public static FileKeyEncryptionKey open(Path file) {
    return new FileKeyEncryptionKey(read(file));
  }

  /**
   * Opens the file, or makes one with a new key, for its owner alone (0600). For development only:
   * in production a lost key file must stop the service, not begin a second one.
   */
  public static FileKeyEncryptionKey openOrCreate(Path file) {
    if (!Files.exists(file)) {
      SecretFiles.writeIfAbsent(file, newKeyset());
    }
    return open(file);
  }

  @Override
  public byte[] wrap(byte[] dataKey, byte[] context) {
    try {
      return aead.encrypt(dataKey, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key-encryption key cannot encrypt.", e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, byte[] context) {
    try {
      return aead.decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new UnreadablePersonalData(
          "A data key was not wrapped by this key-encryption key, or was moved or altered: check"
              + " that the service runs with the key file its database was written under.",
          e);
    }
  }

  private static String newKeyset() {
    try {
      AeadConfig.register();
      KeysetHandle handle =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key could be made.", e);
    }
  }

  private static Aead read(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "The key-encryption key file "
              + file
              + " is missing: restore it, personal data cannot be"
              + " read without it.");
    }
    try {
      SecretFiles.requirePrivate(file);
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The key-encryption key file " + file + " is unreadable.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(file + " is not a Tink keyset for AEAD.", e);
    }
  }
}
