package io.orderledger.messaging.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.event.PublicLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mvn test -pl platform/messaging -Dtest=AsyncApiTest -Dapprove=true} writes it anew. */
class AsyncApiTest {

  private static final Path PUBLISHED = Path.of("../../docs/asyncapi.yaml");

  @Test
  void the_published_document_is_what_the_registry_says() throws IOException {
    if (Boolean.getBoolean("approve")) {
      Files.writeString(PUBLISHED, AsyncApi.document());
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(AsyncApi.document());
  }

  @Test
  void every_event_type_is_in_it() {
    assertThat(AsyncApi.document())
        .contains(PublicLanguage.eventTypes().stream().map(PublicLanguage::typeOf).toList());
  }
}
