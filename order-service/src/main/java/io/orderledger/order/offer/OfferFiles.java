package io.orderledger.order.offer;

import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editions as data files: {@code <seller>-<edition>.json} with the terms, beside it {@code .txt}
 * with the wording.
 */
final class OfferFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private OfferFiles() {}

  private record EditionFile(
      String sellerId,
      String edition,
      LocalDate validFrom,
      Terms terms,
      Map<DeliveryMethod, Long> deliveryFees) {}

  /**
   * All editions, each seller's from the oldest to the newest.
   *
   * @param location a folder, such as {@code classpath:offers}
   */
  static List<OfferEdition> read(String location) {
    try {
      List<OfferEdition> editions = new ArrayList<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(location + "/*.json")) {
        editions.add(edition(file));
      }
      editions.sort(
          Comparator.comparing(OfferEdition::sellerId).thenComparing(OfferEdition::validFrom));
      return editions;
    } catch (IOException e) {
      throw new UncheckedIOException("The offers in " + location + " cannot be read.", e);
    }
  }

  private static OfferEdition edition(Resource file) throws IOException {
    EditionFile data = JSON.readValue(file.getContentAsByteArray(), EditionFile.class);
    String name = data.sellerId() + '-' + data.edition();
    if (!(name + ".json").equals(file.getFilename())) {
      throw new IllegalStateException(file + " holds " + name + ": name it so.");
    }
    byte[] text = file.createRelative(name + ".txt").getContentAsByteArray();
    Map<DeliveryMethod, Tenge> fees = new EnumMap<>(DeliveryMethod.class);
    data.deliveryFees().forEach((method, tenge) -> fees.put(method, Tenge.of(tenge)));
    return OfferEdition.worded(
        data.sellerId(),
        data.edition(),
        data.validFrom(),
        data.terms(),
        fees,
        new String(text, StandardCharsets.UTF_8));
  }
}
