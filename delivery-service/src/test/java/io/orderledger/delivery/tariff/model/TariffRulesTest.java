package io.orderledger.delivery.tariff.model;

import static io.orderledger.delivery.tariff.model.Samples.ALMATY;
import static io.orderledger.delivery.tariff.model.Samples.edition;
import static io.orderledger.delivery.tariff.model.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an edition must be, and where it is told that it is not. */
class TariffRulesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final String WHOLE =
      JSON.writeValueAsString(edition("2026-12", DAY, rate(1_500), ALMATY));

  private static List<String> fields(TariffEdition tariff) {
    return TariffRules.faults(tariff).stream().map(TariffFault::field).toList();
  }

  private static List<String> fields(UnaryOperator<String> change) {
    String changed = change.apply(WHOLE);
    assertThat(changed).isNotEqualTo(WHOLE);
    return fields(JSON.readValue(changed, TariffEdition.class));
  }

  @Test
  void a_whole_edition_has_no_fault() {
    assertThat(fields(edition("2026-12", DAY, rate(1_500), ALMATY))).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void every_price_is_there_and_is_not_below_zero() {
    assertThat(fields(edition("2026-12", DAY, rate(-1), ALMATY)))
        .containsExactly("zones[0].rates[0].base");
    assertThat(fields(json -> json.replaceAll("\"perFloor\":\\{[^}]*\\},", "")))
        .containsExactly("zones[0].rates[0].perFloor");
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_1_8})
  void places_are_in_Kazakhstan_and_the_CIS_and_stand_once() {
    assertThat(fields(edition("2026-12", DAY, rate(1), new Place("DE", null, "Berlin"))))
        .containsExactly("zones[0].places[0].country");
    assertThat(fields(edition("2026-12", DAY, rate(1), ALMATY, new Place("KZ", null, "ALMATY "))))
        .containsExactly("zones[0].places[1]");
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void no_transit_ends_after_thirty_days_or_before_it_begins() {
    for (String transit : List.of("\"fromDays\":4,\"toDays\":3", "\"fromDays\":1,\"toDays\":31")) {
      assertThat(fields(json -> json.replace("\"fromDays\":1,\"toDays\":3", transit)))
          .containsExactly("zones[0].rates[0].transit");
    }
  }

  @Test
  void what_is_left_out_or_points_nowhere_is_told_with_its_place() {
    assertThat(fields(json -> json.replace("\"edition\":\"2026-12\",", "")))
        .containsExactly("edition");
    assertThat(fields(json -> json.replace("\"homeZone\":\"home\"", "\"homeZone\":\"away\"")))
        .containsExactly("homeZone");
    assertThat(fields(json -> json.replace("\"zone\":\"home\"", "\"zone\":\"away\"")))
        .containsExactly("pickupPoints[0].zone");
    assertThat(
            fields(
                json -> json.replaceAll("\"zones\":\\[.*\\],\"pickup", "\"zones\":null,\"pickup")))
        .containsExactly("zones");
    assertThat(fields(json -> json.replaceAll("\"rates\":\\[", "\"rates\":[null,")))
        .containsExactly("zones[0].rates");
  }

  @Test
  void a_method_has_one_rate_in_a_zone() {
    Rate rate = rate(1_500);
    TariffEdition twice = edition("2026-12", DAY, rate, ALMATY);
    TariffEdition.Zone zone = twice.zones().getFirst();
    assertThat(
            fields(
                new TariffEdition(
                    "2026-12",
                    DAY,
                    "home",
                    List.of(
                        new TariffEdition.Zone(
                            zone.id(), zone.name(), zone.places(), List.of(rate, rate))),
                    List.of())))
        .containsExactly("zones[0].rates");
  }
}
