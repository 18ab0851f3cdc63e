package io.orderledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClausesAreTracedTest {

  private static final Path PAGE = Tree.ROOT.resolve("docs/clauses.md");

  private final ClauseTrace trace = ClauseTrace.read();

  @Test
  void every_clause_that_is_carried_out_is_proven_and_the_other_way_round() {
    assertThat(trace.loose()).isEmpty();
  }

  @Test
  void the_page_of_clauses_is_current() throws IOException {
    if (Boolean.getBoolean("clauses.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, trace.page());
    }
    assertThat(PAGE)
        .as("To write it anew: mvn verify -Dclauses.write=true")
        .hasContent(trace.page());
  }
}
