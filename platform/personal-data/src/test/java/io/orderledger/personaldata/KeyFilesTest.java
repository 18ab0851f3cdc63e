package io.orderledger.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

  @TempDir Path folder;

  @Test
  void a_new_key_file_is_for_its_owner_alone_and_opens_again() throws IOException {
    Path file = folder.resolve("keys/kek.json");
    byte[] wrapped =
        FileKeyEncryptionKey.openOrCreate(file).wrap("key".getBytes(UTF_8), new byte[1]);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(FileKeyEncryptionKey.openOrCreate(file).unwrap(wrapped, new byte[1]))
        .isEqualTo("key".getBytes(UTF_8));
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void a_key_file_that_everybody_may_read_is_refused() throws IOException {
    Path file = folder.resolve("kek.json");
    FileKeyEncryptionKey.openOrCreate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> FileKeyEncryptionKey.open(file)).hasMessageContaining("chmod 600");
  }

  @Test
  void a_missing_key_file_is_not_replaced_by_a_new_one_outside_development() {
    assertThatThrownBy(() -> FileKeyEncryptionKey.open(folder.resolve("gone.json")))
        .hasMessageContaining("is missing: restore it");
  }

  @Test
  void a_data_key_wrapped_by_another_key_or_for_another_owner_does_not_open() {
    var one = FileKeyEncryptionKey.openOrCreate(folder.resolve("one.json"));
    var two = FileKeyEncryptionKey.openOrCreate(folder.resolve("two.json"));
    byte[] wrapped = one.wrap(new byte[32], "a".getBytes(UTF_8));

    assertThatThrownBy(() -> two.unwrap(wrapped, "a".getBytes(UTF_8)))
        .isInstanceOf(UnreadablePersonalData.class);
    assertThatThrownBy(() -> one.unwrap(wrapped, "b".getBytes(UTF_8)))
        .isInstanceOf(UnreadablePersonalData.class);
  }
}
