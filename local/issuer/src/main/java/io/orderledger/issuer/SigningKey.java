package io.orderledger.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The RSA key that signs tokens (RS256), in a file as a JSON Web Key that only its owner can read.
 */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  /** The key in the file, generated when there is none: tokens outlive a restart. */
  static RSAKey readOrGenerate(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file, generate());
    }
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IOException(
          file + " holds no RSA key as JSON Web Key: restore it, or delete it to get a new one", e);
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot generate RSA keys", e);
    }
  }

  private static void write(Path file, RSAKey key) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Closed from its first moment on, and whole or not there.
    var partial =
        Files.createTempFile(
            folder,
            "signing-key",
            ".partial",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, key.toJSONString());
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
