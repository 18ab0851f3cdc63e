package io.orderledger.order.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferFilesTest {

  private static final String TERMS =
      """
      {"sellerId": "goods", "edition": "%s", "validFrom": "%s",
       "terms": {"returnWindowDays": 14, "freePickupStorageDays": 5, "lastDayGivesWay": true},
       "deliveryFees": {"COURIER": 1500}}\
      """;

  @TempDir Path folder;

  @Test
  void editions_are_read_in_the_order_of_their_force_with_the_hash_of_their_wording()
      throws IOException {
    write("2026-11", "2026-11-01", "second");
    write("2026-02", "2026-02-01", "first");

    List<OfferEdition> editions = OfferFiles.read("file:" + folder);

    assertThat(editions).extracting(OfferEdition::edition).containsExactly("2026-02", "2026-11");
    assertThat(editions.getFirst().deliveryFees())
        .containsExactlyEntriesOf(java.util.Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)));
    assertThat(editions.getFirst().contentHash())
        .isEqualTo("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
  }

  @Test
  void a_file_under_another_name_than_its_edition_is_refused() throws IOException {
    Files.writeString(
        folder.resolve("goods-2026-03.json"), TERMS.formatted("2026-04", "2026-04-01"));

    assertThatThrownBy(() -> OfferFiles.read("file:" + folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("goods-2026-04");
  }

  private void write(String edition, String validFrom, String text) throws IOException {
    Files.writeString(
        folder.resolve("goods-" + edition + ".json"), TERMS.formatted(edition, validFrom));
    Files.writeString(folder.resolve("goods-" + edition + ".txt"), text);
  }
}
